import type { NodeExecutionHint } from 'n8n-workflow';
import { expect, test } from 'vitest';
import { showWarnings } from '../../nodes/Factomos/write/show-warnings.ts';

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
