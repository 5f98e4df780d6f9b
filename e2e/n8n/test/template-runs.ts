import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, isObject, listAt, objectAt, textAt, type JsonObject } from '../../../scripts/lib/json.ts';
import { root } from '../../../scripts/lib/paths.ts';
import { readWorkflow, type Workflow } from '../src/workflow-file.ts';

/** A template, how to run it where the services outside are not there, and a part of what its nodes then give. */
export interface TemplateRun {
  name: string;
  workflow: Workflow;
  node: string;
  event: { type: string; id: string } | undefined;
  message: string | undefined;
  expected: [node: string, item: JsonObject][];
  /** What they give when the same is run a second time. */
  again: [node: string, item: JsonObject][];
}

const folder = join(root, 'examples/n8n');

export function readTemplateRuns(): TemplateRun[] {
  const runs: unknown = JSON.parse(readFileSync(join(folder, 'templates.json'), 'utf8'));
  return listAt(runs).map((run) => {
    const workflow = readWorkflow(join(folder, textAt(run, 'file')));
    const event = at(run, 'start', 'event');
    const message = at(run, 'start', 'message');
    return {
      name: workflow.name,
      workflow,
      node: textAt(run, 'start', 'node'),
      event: isObject(event) ? { type: textAt(event, 'type'), id: textAt(event, 'id') } : undefined,
      message: typeof message === 'string' ? message : undefined,
      expected: itemsOf(at(run, 'expect')),
      again: itemsOf(at(run, 'again') ?? {}),
    };
  });
}

const itemsOf = (nodes: unknown): [string, JsonObject][] =>
  Object.keys(objectAt(nodes)).map((node) => [node, objectAt(nodes, node)]);
