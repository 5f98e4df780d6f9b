import { beforeEach, describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import english from '../package.nls.json' with { type: 'json' };
import french from '../package.nls.fr.json' with { type: 'json' };
import type { InvoiceRow } from '../src/domain/company-data.ts';
import { CANCEL } from './fake/ui.ts';
import { pressCancel, shownOnScreen } from './fake/window.ts';
import { expand, item, rowsUnder, treeView } from './support/invoice-rows.ts';
import { eventually } from './support/eventually.ts';
import { commands } from './fake/host.ts';
import { host, start, ui, type Started } from './support/start.ts';

/** What people complained of in public about other extensions, each by the number of its issue. */
let started: Started;

beforeEach(async () => {
  started = await start();
  await expand(started, 'status/later');
  started.calls();
});

const overdue = async (): Promise<readonly InvoiceRow[]> =>
  (await started.session()).data.current.statuses.later?.rows ?? [];

/** The titles in the menu of invoice rows, for one row or several. */
const menuTitles = (words: Record<string, string>, several: boolean): string[] =>
  manifest.contributes.menus['view/item/context']
    .filter(({ when, group }) => when.startsWith('view == factomos.invoices') && !group.startsWith('inline'))
    .filter(({ when }) => !when.includes(several ? '!listMultiSelection' : '&& listMultiSelection'))
    .filter(({ when }) => /\\b(invoice|overdue)\\b/.test(when))
    .map(({ command }) => words[command.replace('factomos.', 'command.')] ?? '');

test('gitlens#423: a shortcut takes no key from VS Code outside of the views of the extension, and the one that is named exists', () => {
  const { keybindings, walkthroughs } = manifest.contributes;
  const parts = keybindings.flatMap(({ when }) => when.split(' || '));
  expect(new Set(parts)).toEqual(
    new Set(['focusedView == factomos.invoices', 'focusedView == factomos.estimates', 'inWelcome']),
  );
  // The walkthrough shows the key of the command that its button runs.
  const bound = keybindings.filter(({ when }) => when.includes('inWelcome')).map(({ command }) => command);
  const shown = walkthroughs.flatMap(({ steps }) => steps.map(({ description }) => description));
  const texts = shown.map((key) => english[toKey(key)]).join('\n');
  expect(bound).toEqual(['factomos.newInvoice']);
  expect(texts).toContain(`command:${bound[0] ?? ''}`);
});

function toKey(reference: string): keyof typeof english {
  const found = Object.keys(english).find((key): key is keyof typeof english => reference === `%${key}%`);
  if (found === undefined) throw new Error(`${reference} has no text`);
  return found;
}

test('vscode-github-actions#229: what was created here is in the list without a manual refresh and without a call', async () => {
  await expand(started, 'status/pending');
  const [row] = await overdue();
  started.calls();
  await started.run(
    'newInvoice',
    undefined,
    ...['Client by ID', row?.clientId ?? '', 'Service by ID', '19', '1', '10', ''],
    ...['Create the Invoice', 'Create'],
  );
  expect(started.calls()).not.toContain('listInvoice');
  const [first] = await rowsUnder(started, 'status/pending');
  const name = first && item(started, first).accessibilityInformation?.label;
  expect(name).toContain(row?.client ?? 'no client');
  // The same for what changes a row.
  const { due = 0, id = '' } = row ?? {};
  await started.run('addPayment', { kind: 'invoice', row }, String(due), 'Card', '', '', 'Record');
  expect(started.calls()).toEqual(['createPayment']);
  const rows = await rowsUnder(started, 'status/later');
  const changed = rows.find((one) => one.kind === 'invoice' && one.row.id === id);
  expect(changed && item(started, changed).contextValue).not.toContain('payable');
});

test('gitflow#36: a command that waits for Factomos shows that it works', async () => {
  started.sandbox.faults.add({ kind: 'delay', milliseconds: 30_000 }, { action: 'getInvoice' });
  const [row] = await overdue();
  const running = started.run('openDocument', { kind: 'invoice', row });
  await eventually(() => {
    expect(ui.shown.some(({ kind }) => kind === 'progress')).toBe(true);
  });
  await eventually(() => {
    expect(ui.shown.some(({ options }) => options.includes('Cancel'))).toBe(true);
  });
  pressCancel();
  await running;
});

test('vscode#107301: a document is a rendered page, and Markdown is only shown when it is asked for', async () => {
  const [row] = await overdue();
  await started.run('openDocument', { kind: 'invoice', row });
  const [panel] = shownOnScreen.panels;
  expect(panel?.webview.html).toContain('<table');
  expect(panel?.webview.html).not.toMatch(/\|\s*-{3}|^#+ /m);
  expect(shownOnScreen.documents).toEqual([]);
  await started.run('openAsText', { kind: 'invoice', row });
  expect(shownOnScreen.documents).toHaveLength(1);
});

test('GitCharm#2: the badge is there after a restart, before the view was ever opened', async () => {
  const count = (await overdue()).length;
  const again = await started.restart();
  treeView().visible = false;
  await eventually(() => {
    expect(treeView().badge?.value).toBe(count);
  });
  expect(again.calls()).toEqual([]);
});

test('azureresourcegroups#351: reading, sorting and copying show no messages, and a write shows one', async () => {
  const [row] = await overdue();
  const target = { kind: 'invoice', row };
  await started.run('openDocument', target);
  await started.run('refreshDocument', target);
  await started.run('copyNumber', target);
  await started.run('copyLink', target);
  await started.run('copyMarkdown', target);
  await started.run('refreshStatus', 'pending');
  await started.run('sortInvoices', undefined, 'Largest Amount First');
  expect(ui.messages).toEqual([]);
  await started.run('addPayment', target, '1', 'Card', '', '', 'Record');
  await eventually(() => {
    expect(ui.messages.filter((text) => !text.startsWith('Record'))).toHaveLength(1);
  });
});

describe('azureresourcegroups#193: several selected rows', () => {
  test.each([
    { words: english, titles: ['Read These Documents Again (1 Call Each)', 'Send Reminders…', 'Copy Links'] },
    {
      words: french,
      titles: ['Relire ces documents (1 appel chacun)', 'Envoyer des relances…', 'Copier les liens'],
    },
  ])('have a menu of what can be done with several, in the plural: $titles', ({ words, titles }) => {
    expect(menuTitles(words, true)).toEqual(titles);
    expect(menuTitles(words, false)).not.toEqual(expect.arrayContaining(titles));
  });

  test('are all taken by these commands', async () => {
    const nodes = (await overdue()).slice(0, 3).map((row) => ({ kind: 'invoice', row }));
    const run = async (name: string): Promise<void> => {
      await commands.executeCommand(`factomos.${name}`, nodes[0], nodes);
    };
    ui.answer('Yes, Use 3 calls');
    await run('copyLinks');
    const links = host.clipboard;
    expect(links.split('\n')).toHaveLength(3);
    // In the order of the view, whichever row the menu was opened on.
    await commands.executeCommand('factomos.copyLinks', nodes[2], nodes);
    expect(host.clipboard).toBe(links);
    // A row that is not selected is taken alone.
    await commands.executeCommand('factomos.copyLinks', nodes[2], nodes.slice(0, 2));
    expect(host.clipboard).toBe(links.split('\n')[2]);
    started.calls();
    ui.answer('Yes, Use 3 calls');
    await run('refreshDocuments');
    expect(started.calls()).toEqual(['getInvoice', 'getInvoice', 'getInvoice']);
    ui.answer(CANCEL);
    await run('sendReminders');
    expect(ui.shown.at(-1)?.title).toContain('Prepare reminders for 3 invoices?');
  });
});
