import type { INode, INodeParameters, INodeTypeDescription } from 'n8n-workflow';
import { describe, expect, test } from 'vitest';
import { nodeType } from '../engine/engine.mts';
import { workflowPackage } from '../engine/n8n-core.mts';
import { readTemplateRuns, readTemplates, type Template } from './read-templates.mts';

const { NodeHelpers } = workflowPackage;
const templates = readTemplates();
const ours = ({ nodes }: Template) => nodes.filter(({ type }) => type.startsWith('n8n-nodes-factomos.'));

const isNote = ({ type }: INode) => type === 'n8n-nodes-base.stickyNote';

/** Width and height of a node on n8n's canvas. */
const NODE_SIZE = 100;

/** Fields that n8n adds to the tool variant of a node. */
const forTools = ['descriptionType', 'toolDescription'];

function checked(node: INode): { description: INodeTypeDescription; parameters: INodeParameters } {
  const isTool = node.type.endsWith('Tool');
  const { description } = nodeType(node.type);
  const parameters = Object.fromEntries(
    Object.entries(node.parameters).filter(([name]) => !(isTool && forTools.includes(name))),
  );
  return { description, parameters };
}

/** Values that are not among the choices that n8n shows. Own code, since n8n's check ignores multiple choices. */
function unknownChoices(description: INodeTypeDescription, node: INode): unknown[] {
  return description.properties
    .filter((property) => NodeHelpers.displayParameter(node.parameters, property, node, description))
    .filter(({ type }) => type === 'options' || type === 'multiOptions')
    .flatMap(({ name, options = [] }) => {
      const known = options.map((option) => ('value' in option ? option.value : undefined));
      return [node.parameters[name]].flat().filter((value) => !known.some((choice) => choice === value));
    });
}

describe.each(templates)('the template $file', (template) => {
  test('uses only resources, operations and parameters that the nodes have, and fills in required ones', () => {
    expect(ours(template)).not.toHaveLength(0);
    for (const node of ours(template)) {
      const { description, parameters } = checked(node);
      const stored = { ...node, parameters };
      // What n8n's editor would keep of these parameters, with defaults added: a parameter that the node does not have is dropped.
      const shown = NodeHelpers.getNodeParameters(
        description.properties,
        parameters,
        true,
        false,
        stored,
        description,
      );
      expect(shown, node.name).toMatchObject(parameters);
      const filledIn = { ...stored, parameters: shown ?? {} };
      expect(
        NodeHelpers.getNodeParametersIssues(description.properties, filledIn, description),
        node.name,
      ).toBeNull();
      expect(unknownChoices(description, filledIn), node.name).toEqual([]);
    }
  });

  test('connects and mentions only nodes that exist', () => {
    const names = template.nodes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const named = JSON.stringify(template.nodes).matchAll(/\$\('([^']+)'\)/g);
    const targets = JSON.stringify(template.connections).matchAll(/"node":"([^"]+)"/g);
    const all = [...named, ...targets].map(([, name]) => name);
    for (const name of [...all, ...Object.keys(template.connections), ...Object.keys(template.pinData)]) {
      expect(names).toContain(name);
    }
  });

  test('covers no node with a note', () => {
    const [notes, others] = [template.nodes.filter(isNote), template.nodes.filter((node) => !isNote(node))];
    for (const note of notes) {
      const { position, parameters } = note;
      const [left, top] = [position[0] - NODE_SIZE, position[1] - NODE_SIZE];
      const [right, bottom] = [
        position[0] + Number(parameters.width),
        position[1] + Number(parameters.height),
      ];
      const covered = others.filter(({ position: [x, y] }) => x > left && x < right && y > top && y < bottom);
      expect(
        covered.map(({ name }) => name),
        note.name,
      ).toEqual([]);
    }
  });

  test('has a note that says what it does, and contains no credential and no key', () => {
    const notes = template.nodes.filter(isNote);
    expect(notes[0]?.parameters.content).toMatch(/^## .{100,}/s);
    for (const { credentials, parameters } of template.nodes) {
      expect(credentials).toBeUndefined();
      expect(parameters.urlKey ?? '').toBe('');
    }
  });
});

describe('the notes on how to run the templates', () => {
  test.each(readTemplateRuns())('fit $file', ({ file, start, outside, expect: expected }) => {
    const template = templates.find((candidate) => candidate.file === file);
    const names = template?.nodes.map(({ name }) => name) ?? [];
    for (const name of [start.node, ...Object.keys(outside), ...Object.keys(expected)]) {
      expect(names).toContain(name);
    }
    const pinned = Object.entries(outside).filter(([, how]) => how === 'pinned data');
    expect(Object.keys(template?.pinData ?? {}).sort()).toEqual(pinned.map(([name]) => name).sort());
  });

  test('use no external service that they do not mention', () => {
    const inside = new Set(
      [
        ...['stickyNote', 'manualTrigger', 'scheduleTrigger', 'stopAndError'],
        ...['set', 'filter', 'if', 'sort', 'code', 'noOp'],
      ].map((name) => `n8n-nodes-base.${name}`),
    );
    for (const name of ['chatTrigger', 'agent', 'memoryBufferWindow', 'toolCalculator']) {
      inside.add(`@n8n/n8n-nodes-langchain.${name}`);
    }
    for (const { file, outside } of readTemplateRuns()) {
      const template = templates.find((candidate) => candidate.file === file);
      const reaching = template?.nodes.filter(
        ({ type }) => !inside.has(type) && !type.startsWith('n8n-nodes-factomos.'),
      );
      expect(reaching?.map(({ name }) => name).sort()).toEqual(Object.keys(outside).sort());
    }
  });
});
