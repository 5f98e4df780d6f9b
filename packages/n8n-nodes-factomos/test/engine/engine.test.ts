import { expect, test } from 'vitest';
import { itemsOf, nodeType, runWorkflow } from './engine.mts';

test('loads both nodes from the built pack', () => {
  expect(nodeType('n8n-nodes-factomos.factomos').description.displayName).toBe('Factomos');
  expect(nodeType('n8n-nodes-factomos.factomosTrigger').description.displayName).toBe('Factomos Trigger');
});

test('runs a workflow in n8n’s engine', async () => {
  const start = {
    id: 'node-1',
    name: 'Start',
    type: 'n8n-nodes-base.manualTrigger',
    typeVersion: 1,
    position: [0, 0] as [number, number],
    parameters: {},
  };
  const run = await runWorkflow({ nodes: [start], input: [{ json: { order: 17 } }] });
  expect(run.status).toBe('success');
  expect(itemsOf(run, 'Start')).toEqual([{ order: 17 }]);
});
