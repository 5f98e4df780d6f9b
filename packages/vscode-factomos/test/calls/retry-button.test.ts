import { expect, test } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { treeView } from '../support/invoice-rows.ts';
import { start, ui } from '../support/start.ts';

// In its own file: a read that fails late in an earlier test's window would take the answer that is meant for this test.
test('retries a failed read when the user presses Retry', async () => {
  const started = await start();
  // A visible view would say it and offer to try again itself.
  treeView().visible = false;
  started.sandbox.faults.add({ kind: 'error', code: -40 });
  await started.run('refreshStatus', 'paid', 'Show Log');
  // The message comes after the command has ended, so the button must be pressed afterwards.
  await eventually(() => {
    expect(ui.left).toBe(0);
  });
  started.sandbox.faults.add({ kind: 'status', status: 503 }, { times: 1 });
  await started.run('refreshStatus', 'paid', 'Try Again');
  await eventually(async () => {
    expect((await started.session()).data.current.statuses.paid).toBeDefined();
  });
  expect(ui.left).toBe(0);
});
