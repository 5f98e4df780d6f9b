import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IConnections, INode, IPinData } from 'n8n-workflow';

const folder = join(import.meta.dirname, '../../../../examples/n8n');

/** How to run a template without the external services it uses. `expect` is a part of the items of its nodes. */
export interface TemplateRun {
  file: string;
  start: { node: string; by: string; event?: { type: string; id: string } };
  outside: Record<string, string>;
  expect: Record<string, Record<string, unknown>>;
}

export interface Template {
  file: string;
  name: string;
  nodes: INode[];
  connections: IConnections;
  pinData: IPinData;
}

export function readTemplateRuns(): TemplateRun[] {
  return JSON.parse(readFileSync(join(folder, 'templates.json'), 'utf8')) as TemplateRun[];
}

/** Every workflow in examples/n8n. */
export function readTemplates(): Template[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'templates.json')
    .map((file) => {
      const workflow = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<
        Template,
        'file' | 'pinData'
      >;
      return { pinData: {}, ...workflow, file };
    });
}
