import { seedIds } from 'factomos-sandbox';
import { beforeEach, describe, expect, test } from 'vitest';
import { said } from './support/said.ts';
import { start, ui, type Started } from './support/start.ts';

let started: Started;

beforeEach(async () => {
  started = await start();
});

describe('an estimate', () => {
  const estimate = { kind: 'estimate', id: String(seedIds.estimate) };

  test('is transformed once, after a question that says what is not known', async () => {
    await started.run('transformEstimate', estimate, 'Create');
    expect(ui.shown.find(({ modal }) => modal)?.detail).toContain('was not read here');
    await said(/^The invoice F\d+ was created\.$/);
    started.calls();
    await started.run('transformEstimate', estimate);
    await said(/was already done: F\d+/);
    expect(started.calls()).toEqual([]);
  });

  test('is resolved after a lost response by the invoice that refers to it', async () => {
    started.sandbox.faults.add({ kind: 'reset-after' }, { action: 'transformEstimate' });
    await started.run('transformEstimate', estimate, 'Create');
    await said(/was lost/);
    started.calls();
    await started.run('resolveUnknown', undefined, 'Invoice from the estimate');
    await said(/^It was done: F\d+/);
    expect(started.calls().length).toBeLessThanOrEqual(4);
  });

  test('is not offered again once its invoice is found', async () => {
    await started.run('addEstimate', undefined, estimate.id);
    const flags = async () => {
      const [first] = await started.app.estimates.getChildren();
      return first && started.app.estimates.getTreeItem(first).contextValue;
    };
    expect(await flags()).toContain('transformable');
    started.sandbox.faults.add({ kind: 'reset-after' }, { action: 'transformEstimate' });
    await started.run('transformEstimate', estimate, 'Create');
    await said(/was lost/);
    await started.run('resolveUnknown', undefined, 'Invoice from the estimate');
    await said(/^It was done/);
    expect(await flags()).not.toContain('transformable');
  });
});
