import { findSecrets } from '@tools/secrets/find-secrets';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shownOnScreen } from './fake/window.ts';
import { host, start, type Started, ui } from './support/start.ts';

/** All files that the extension wrote, with their content. */
function filesOf({ profile }: Started): { name: string; content: Buffer }[] {
  return readdirSync(profile.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ name, content: readFileSync(join(parentPath, name)) }));
}

test('stores key and secret where VS Code keeps secrets, and shows them nowhere', async () => {
  const started = await start();
  const { token, secret } = started.sandbox;
  const secrets = { token, secret };
  const { faults } = started.sandbox;
  await started.app.invoices.getChildren();
  for (const status of ['later', 'pending', 'paid']) await started.run('refreshStatus', status);
  await started.run('openDocument', { kind: 'invoice', id: '1001' });
  for (const fault of ['garbage', 'php-warning', 'cut', 'reset-after', 'maintenance'] as const) {
    faults.add({ kind: fault });
    await started.run('refreshStatus', 'pending');
  }
  faults.add({ kind: 'error', code: -5 });
  await started.run('refreshStatus', 'paid');
  started.app.log.error(`${token} ${secret} ${encodeURIComponent(secret)}`);

  const { profile } = started;
  const { log, documents, panels, statusBar, statusMessages } = shownOnScreen;
  const recorded = {
    'global state': [...profile.global],
    'workspace state': [...profile.workspace],
    log,
    documents,
    panels,
    'the status bar': [statusBar, statusMessages],
    messages: ui.messages,
    'opened addresses': host,
    ...Object.fromEntries(filesOf(started).map(({ name, content }) => [name, content])),
  };
  for (const [place, value] of Object.entries(recorded)) {
    expect({ place, found: findSecrets(value, secrets) }).toEqual({ place, found: [] });
  }
  // The search finds what is there.
  expect(findSecrets([...profile.secrets], secrets)).toEqual(['token', 'secret']);
  expect(log.join('\n')).toMatch(/listInvoice/);
  expect(log.at(-1)).toBe('*** *** ***');
});
