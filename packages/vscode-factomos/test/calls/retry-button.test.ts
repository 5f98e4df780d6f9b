import { expect, test } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { start, ui } from '../support/start.ts';

// In a file of its own: a read that fails late in the window of an earlier test would take the answer that is meant for this one.
test('retries a read at the press of a button', async () => {
  const started = await start();
  started.sandbox.faults.add({ kind: 'error', code: -40 });
  await started.run('refreshStatus', 'paid', 'Show Log');
  // The message comes after the command has ended: only then is the next button meant for the next message.
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
