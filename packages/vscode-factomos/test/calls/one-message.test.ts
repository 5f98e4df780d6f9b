import { seedIds, type Sandbox } from 'factomos-sandbox';
import { describe, expect, test } from 'vitest';
import { shownOnScreen } from '../fake/window.ts';
import { eventually } from '../support/eventually.ts';
import { expand, labels, node, roots, rowsUnder, treeView } from '../support/invoice-rows.ts';
import { start, ui, type Started } from '../support/start.ts';

interface Problem {
  readonly name: string;
  readonly begin: (sandbox: Sandbox) => void;
  readonly end?: (sandbox: Sandbox) => void;
  readonly message: string;
  /** The rows above the list. */
  readonly remedies: readonly string[];
}

const always = { times: null } as const;
const RETRY = 'Try Again: 1 call';
const SIGN_IN = 'Sign In Again';

const problems: readonly Problem[] = [
  {
    name: 'a network that is down',
    begin: ({ faults }) => faults.add({ kind: 'reset-before' }, always),
    message: 'Factomos cannot be reached.',
    remedies: [RETRY],
  },
  {
    name: 'a server that fails',
    begin: ({ faults }) => faults.add({ kind: 'status', status: 503 }, always),
    message: 'Factomos cannot be reached.',
    remedies: [RETRY],
  },
  {
    name: 'a maintenance page',
    begin: ({ faults }) => faults.add({ kind: 'maintenance' }, always),
    message: 'The last response of Factomos could not be read.',
    remedies: [RETRY, SIGN_IN],
  },
  {
    name: 'a response that does not open',
    begin: ({ faults }) => faults.add({ kind: 'garbage' }, always),
    message: 'The last response of Factomos could not be read.',
    remedies: [RETRY, SIGN_IN],
  },
  {
    name: 'a refused key',
    begin: ({ faults }) => faults.add({ kind: 'error', code: -1 }, always),
    message: 'Factomos refused the key or the secret.',
    remedies: [SIGN_IN],
  },
  {
    name: 'a quota that is used up',
    begin: ({ quota }) => {
      quota.setDailyLimit(1);
    },
    message: 'No calls are left today.',
    remedies: ['Show Today’s Calls'],
  },
];

/** The rows above the statuses. */
async function remedies(started: Started): Promise<string[]> {
  const above = (await roots(started)).filter(({ kind }) => kind === 'action');
  return labels(started, above);
}

async function settled(started: Started, message: string): Promise<void> {
  await eventually(async () => {
    await roots(started);
    expect(treeView().message).toContain(message);
  });
}

describe.each(problems)('$name', ({ begin, message, remedies: offered }) => {
  test('is said by the view that asked and by no message, until a call succeeds', async () => {
    const started = await start();
    await expand(started, 'status/later');
    begin(started.sandbox);
    for (const command of ['refreshStatus', 'loadMore', 'refreshInvoices'])
      await started.run(command, 'later');
    treeView().expanded.fire({ element: await node(started, 'status/paid') });
    const [row] = await rowsUnder(started, 'status/later');
    await started.run('refreshDocument', row);
    await settled(started, message);
    await eventually(() => {
      expect(shownOnScreen.statusMessages.length).toBeGreaterThan(2);
    });
    expect(ui.messages).toEqual([]);
    expect(await remedies(started)).toEqual(offered);

    started.sandbox.faults.clear();
    if (message.startsWith('No calls')) return;
    await started.run('refreshStatus', 'later');
    await eventually(async () => {
      await roots(started);
      expect(treeView().message).toBe('Read just now.');
    });
    expect(await remedies(started)).toEqual([]);
  });

  test('is said by the panel of a document and by no message', async () => {
    const started = await start();
    const invoice = { kind: 'invoice', id: String(seedIds.firstInvoice) };
    await started.run('openDocument', invoice);
    begin(started.sandbox);
    await started.run('refreshDocument', invoice);
    const panel = shownOnScreen.panels[0];
    await eventually(() => {
      expect(JSON.stringify(panel?.posted)).toContain(message);
    });
    expect(ui.messages).toEqual([]);
  });

  test('is said by a message where no view shows it', async () => {
    const started = await start();
    treeView().visible = false;
    begin(started.sandbox);
    if (message.startsWith('No calls')) await started.run('refreshStatus', 'paid');
    await started.run('refreshStatus', 'later');
    await eventually(() => {
      expect(ui.messages.length).toBeGreaterThan(0);
    });
  });
});

test('a problem that may pass is a warning, which VS Code hides after a while', async () => {
  const started = await start();
  treeView().visible = false;
  started.sandbox.faults.add({ kind: 'status', status: 503 }, always);
  await started.run('refreshStatus', 'later');
  await eventually(() => {
    expect(ui.last('warning')).toMatchObject({ options: ['Try Again', 'Show Log'] });
  });
});

test('a write that fails is always said by a message, since it was not done', async () => {
  const started = await start();
  await expand(started, 'status/later');
  const [row] = await rowsUnder(started, 'status/later');
  started.sandbox.faults.add({ kind: 'reset-before' }, always);
  await started.run('createCreditNote', row, 'Create');
  await eventually(() => {
    expect(ui.messages.at(-1)).toMatch(/lost|cannot be reached/);
  });
});

test('the rows above the list are gone in a view without data, which has its own buttons', async () => {
  const started = await start();
  started.sandbox.faults.add({ kind: 'reset-before' }, always);
  await started.run('refreshInvoices');
  expect(await roots(started)).toEqual([]);
});
