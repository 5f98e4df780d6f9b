import { createSandbox } from 'factomos-sandbox';
import type { NodeExecutionHint } from 'n8n-workflow';
import { textAt } from '@tools/json';
import { expect, test } from 'vitest';
import { showWarnings } from '../../nodes/Factomos/write/show-warnings.ts';
import { ANSWERING_SECRET } from '../world/answering.mts';
import { byId } from './cases/operation-case.ts';
import { runNode } from '../world/run-node.mts';

const run = () => {
  const hints: NodeExecutionHint[] = [];
  const addExecutionHints = (...added: NodeExecutionHint[]) => {
    hints.push(...added);
  };
  return { hints, ctx: { addExecutionHints } };
};

test('shows each warning once per run of the node', () => {
  const { hints, ctx } = run();
  showWarnings(ctx, ['Line 1: the price is 0.']);
  showWarnings(ctx, ['Line 1: the price is 0.', 'Line 2: the price is 0.']);
  expect(hints).toEqual([
    { message: 'Line 1: the price is 0.', type: 'warning', location: 'outputPane' },
    { message: 'Line 2: the price is 0.', type: 'warning', location: 'outputPane' },
  ]);
});

test('shows warnings again in the next run, at most 20 per run', () => {
  const warnings = Array.from({ length: 500 }, (_, index) => `Line ${index + 1}: the price is 0.`);
  for (const { hints, ctx } of [run(), run()]) {
    showWarnings(ctx, warnings);
    expect(hints).toHaveLength(20);
  }
});

test('shows nothing in versions of n8n without hints, and does not fail', () => {
  expect(() => {
    showWarnings({}, ['Line 1: the price is 0.']);
  }).not.toThrow();
});

test('shows that an invoice has a discount, which an update would lose', async () => {
  const access = { token: 'made-up-token', secret: ANSWERING_SECRET };
  const line = { service_id: 7, remise: 5 };
  await using sandbox = await createSandbox({
    seed: {
      companies: [
        {
          name: 'Company',
          apps: [access],
          clients: [{ id: 5, client_company_name: 'Client' }],
          services: [{ id: 7, service_name: 'Service', price: 10 }],
          invoices: [{ client_id: 5, lines: [line] }],
        },
      ],
    },
  });
  const credential = { ...access, baseUrl: sandbox.url };
  const all = { resource: 'invoice', operation: 'getMany', invoiceStatus: ['pending', 'later'] };
  const [invoice] = (await runNode({ credential, parameters: all })).items;
  const parameters = { resource: 'invoice', operation: 'get', invoiceId: byId(textAt(invoice, 'id')) };
  const { hints } = await runNode({ credential, parameters });
  expect(hints).toEqual([
    'Line 1 has a discount, which the API cannot set: sending the lines again would lose it',
  ]);
});
