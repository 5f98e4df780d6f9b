import { seedIds } from 'factomos-sandbox';
import { beforeEach, describe, expect, test } from 'vitest';
import { Uri, type TextDocumentContentProvider, type TreeItem } from 'vscode';
import manifest from '../package.json' with { type: 'json' };
import { documentMarkdown } from '../src/features/document/document-markdown.ts';
import { documentUri } from '../src/services/data/document-ref.ts';
import { documentId, type StoredDocument } from '../src/domain/company-data.ts';
import { EventEmitter } from './fake/events.ts';
import { CANCEL } from './fake/ui.ts';
import { shownOnScreen } from './fake/window.ts';
import { host, start, ui, type Started } from './support/start.ts';
import { eventually } from './support/eventually.ts';

let started: Started;
const invoice = { kind: 'invoice', id: String(seedIds.firstInvoice) } as const;
const estimate = { kind: 'estimate', id: String(seedIds.estimate) } as const;

beforeEach(async () => {
  started = await start();
  await started.session();
});

async function textOf(address: string): Promise<string> {
  const provider = host.providers.get('factomos');
  if (!isProvider(provider)) throw new Error('no provider');
  const content = await provider.provideTextDocumentContent(Uri.parse(address), noToken);
  return content ?? '';
}

const noToken: Parameters<TextDocumentContentProvider['provideTextDocumentContent']>[1] = {
  isCancellationRequested: false,
  onCancellationRequested: new EventEmitter<unknown>().event,
};

function isProvider(value: unknown): value is TextDocumentContentProvider {
  return typeof value === 'object' && value !== null && 'provideTextDocumentContent' in value;
}

describe('a document as text', () => {
  test('takes one call, then none, also after a restart', async () => {
    await started.run('openAsText', invoice);
    await started.run('openAsText', invoice);
    expect(started.calls()).toEqual(['getInvoice']);
    const [address = ''] = shownOnScreen.documents;
    expect(await textOf(address)).toMatch(/^# Facture F\d+/);
    const again = await started.restart();
    await again.session();
    expect(await textOf(address)).toMatch(/^# Facture F\d+/);
    await again.run('openAsText', invoice);
    expect(again.calls()).toEqual([]);
  });

  test('shows Factomos’s own figures, and says that lines have no VAT of their own', async () => {
    await started.run('copyMarkdown', invoice);
    const text = host.clipboard;
    const held = (await started.session()).documents.cached(invoice);
    expect(text).toContain(
      `Total with VAT: **€${held?.withVat.toLocaleString('en', { minimumFractionDigits: 2 }) ?? ''}**`,
    );
    expect(text).toContain('Factomos does not return the VAT of each line');
    expect(shownOnScreen.statusMessages).toEqual([`${held?.number ?? ''} copied as Markdown`]);
  });

  test('makes no call for a restored editor without cached data', async () => {
    const session = await started.session();
    expect(await textOf(`factomos://${session.company.id}/invoice/999/F1.md`)).toContain('uses 1 call');
    expect(await textOf('factomos://another-company/invoice/1001/F1.md')).toContain(
      'not stored on this machine',
    );
    expect(started.calls()).toEqual([]);
  });

  test('is read again only when asked', async () => {
    await started.run('openAsText', invoice);
    const address = shownOnScreen.documents[0] ?? '';
    await started.run('refreshDocument', Uri.parse(address));
    expect(started.calls()).toEqual(['getInvoice', 'getInvoice']);
  });

  test('says what is wrong when the document does not exist', async () => {
    await started.run('openDocument', { kind: 'invoice', id: '424242' });
    await eventually(() => {
      expect(ui.messages.at(-1)).toContain('Factomos refused: Invoice not found (code -20)');
    });
    await started.run('openDocument', 'nonsense');
    expect(ui.messages.at(-1)).toBe('Choose a document in the Factomos view first.');
  });
});

/** The commands in a row's menu, by the manifest. */
function menuOf(view: string, contextValue: string): string[] {
  return manifest.contributes.menus['view/item/context']
    .map(({ command, when }) => ({ command, flag: /viewItem =~ \/\\b(\w+)\\b\//.exec(when)?.[1], when }))
    .filter(
      ({ flag, when }) => when.includes(`view == ${view} `) && contextValue.split(' ').includes(flag ?? ''),
    )
    .map(({ command }) => command.replace('factomos.', ''));
}

const odd: StoredDocument = {
  kind: 'invoice',
  id: '1',
  number: 'F1',
  title: 'Facture',
  key: undefined,
  clientId: '2',
  client: '[click](http://evil.test) | <img src=x> `code`\n# head',
  status: 'pending',
  date: '2026-01-31',
  term: undefined,
  subject: undefined,
  attention: undefined,
  comment: undefined,
  estimateId: undefined,
  credit: false,
  withoutVat: 1,
  vat: 0,
  withVat: 1,
  paid: 0,
  due: 1,
  at: Date.now(),
  lines: [
    {
      title: false,
      serviceId: '3',
      name: 'a | b',
      description: 'one\ntwo',
      quantity: 1,
      unit: '',
      price: 1,
      discount: '',
      total: 1,
    },
  ],
};
test('shows names of clients as text, never as links, images or tables', () => {
  const text = documentMarkdown(odd, undefined, undefined);
  expect(text).toContain(String.raw`\[click\](http://evil.test) \| \<img src=x\>`);
  expect(text).toContain(String.raw`| a \| b<br>one<br>two | 1 | €1.00 | €1.00 |`);
  expect(text).not.toMatch(/^# head/m);
});

test('shows the unit beside the price, so that no quantity needs its plural', () => {
  const days = { ...odd, lines: odd.lines.map((line) => ({ ...line, quantity: 2, unit: 'jour' })) };
  expect(documentMarkdown(days, undefined, undefined)).toContain('| 2 | €1.00 / jour | €1.00 |');
});

test('says only once that a document is overdue', () => {
  const statusLine = (status: string, overdueDays: number | undefined) =>
    /^- Status: (.*)$/m.exec(documentMarkdown({ ...odd, status }, undefined, overdueDays))?.[1];
  expect(statusLine('later', 12)).toBe('**12 days overdue**');
  expect(statusLine('partially-paid', 1)).toBe('**Partially Paid · 1 day overdue**');
  expect(statusLine('later', 0)).toBe('**Overdue**');
  expect(statusLine('pending', undefined)).toBe('Pending');
});

test('uses different URIs for each company', () => {
  expect(documentUri('c1', invoice, 'F 12/3').toString()).toBe('factomos://c1/invoice/1001/F-12-3.md');
});

describe('links and numbers', () => {
  test('take one call for copying, opening and sending together', async () => {
    await started.run('copyLink', invoice);
    expect(host.clipboard).toMatch(/\/i[A-Za-z0-9]+$/);
    await started.run('openInBrowser', invoice);
    expect(host.opened).toEqual([host.clipboard]);
    await started.run('copyNumber', invoice);
    expect(host.clipboard).toMatch(/^F\d+$/);
    expect(shownOnScreen.statusMessages).toEqual(['Link copied', `${host.clipboard} copied`]);
    expect(started.calls()).toEqual(['getInvoice']);
  });

  test('say when a number is not known', async () => {
    await started.run('copyNumber', invoice);
    await eventually(() => {
      expect(ui.messages.at(-1)).toContain('The number is not known here');
    });
  });
});

describe('estimates', () => {
  test('are added by ID with one call, or by link with none, and removed', async () => {
    await started.run(
      'addEstimate',
      undefined,
      'nonsense',
      'https://elsewhere.test/e2e8CSzakvh4DecbG9k5',
      String(seedIds.estimate),
    );
    expect(started.calls()).toEqual(['getEstimate']);
    const url = started.sandbox.url;
    await started.run('addEstimate', undefined, `${url}/e2e8CSzakvh4DecbG9k5`);
    expect(started.calls()).toEqual([]);
    const nodes = await started.app.estimates.getChildren();
    expect(nodes).toHaveLength(2);
    const [link, known] = nodes.map((node) => started.app.estimates.getTreeItem(node));
    expect(link?.contextValue).toBe('estimate removable');
    expect(known?.contextValue).toContain('transformable');
    await started.run('openInBrowser', nodes[0]);
    expect(host.opened).toEqual([`${url}/e2e8CSzakvh4DecbG9k5`]);
    const offered = menuOf('factomos.estimates', link?.contextValue ?? '');
    expect(offered).toEqual(['openInBrowser', 'copyLink', 'removeEstimate']);
    for (const command of offered) await started.run(command, nodes[0]);
    expect(ui.messages).toEqual([]);
    expect(await started.app.estimates.getChildren()).toHaveLength(1);
  });

  test('refresh their status with one call', async () => {
    await started.run('addEstimate', undefined, String(seedIds.estimate));
    const [node] = await started.app.estimates.getChildren();
    started.calls();
    await started.run('refreshEstimate', node);
    expect(started.calls()).toEqual(['getEstimate']);
  });

  test('are sent with the user’s own mail program, since the API cannot send them', async () => {
    await started.run('openDocument', estimate);
    started.calls();
    await started.run('sendEstimate', estimate, 'Read the Client');
    expect(started.calls()).toEqual(['getClient']);
    expect(host.opened[0]).toMatch(/^mailto:[^?]+%40[^?]+\?subject=Estimate%20D\d+&body=.+%2Fe/);
    await started.run('sendEstimate', estimate);
    expect(host.opened).toHaveLength(2);
  });

  test('show amount and client first, then the status, and the number last, as invoices do', async () => {
    const rows = async (): Promise<TreeItem[]> =>
      (await started.app.estimates.getChildren()).map((one) => started.app.estimates.getTreeItem(one));
    await started.run('addEstimate', undefined, String(seedIds.estimate));
    const [read] = await rows();
    expect(read?.label).toBe('€1,822.70 Café d…');
    expect(read?.description).toBe('Pending · Sep 30 · D26090001');
    const said = 'Estimate D26090001, Café de l’Été, €1,822.70, Pending, Sep 30';
    expect(read?.accessibilityInformation?.label).toBe(said);
    const session = await started.session();
    session.data.update((data) => {
      data.documents = {};
    });
    const [added] = await rows();
    expect([added?.label, added?.description]).toEqual(['Café de l’Été', 'added by you · D26090001']);
  });

  test('have a view that says why its list is incomplete', async () => {
    await started.run('addEstimate', undefined, String(seedIds.estimate));
    await started.app.estimates.getChildren();
    expect(shownOnScreen.treeViews.get('factomos.estimates')?.message).toContain(
      'Factomos cannot list estimates',
    );
  });
});

describe('the prefilled form', () => {
  test('is posted by a local page that works once', async () => {
    await started.run(
      'openEstimateForm',
      undefined,
      'Client by ID',
      String(seedIds.client),
      'Site <b>web</b>',
      '',
    );
    const [address = ''] = host.opened;
    const page = await (await fetch(address)).text();
    expect(page).toContain(`action="${started.sandbox.url}/creer-devis"`);
    expect(page).toContain('value="Site &#60;b&#62;web&#60;/b&#62;"');
    await eventually(async () => {
      await expect(fetch(address)).rejects.toThrow();
    });
    expect(started.calls()).toEqual([]);
  });

  test('is not opened when cancelled', async () => {
    await started.run('openEstimateForm', undefined, 'Client by ID', String(seedIds.client), CANCEL);
    expect(host.opened).toEqual([]);
  });
});

test('lists the emails that were sent, with one call', async () => {
  await started.run('sendInvoice', invoice, 'Enter an Address', 'a@b.fr', 'Own Choice', 'Send');
  started.calls();
  await started.run('showMailHistory', invoice, CANCEL);
  expect(started.calls()).toEqual(['getInvoiceMailHistory']);
  expect(ui.last('quickPick').options.length).toBeGreaterThan(0);
});

test('an unknown status of an estimate adds no link to its tooltip', async () => {
  await started.run('addEstimate', undefined, String(seedIds.estimate));
  const { data } = await started.session();
  const key = documentId('estimate', String(seedIds.estimate));
  data.update(({ documents }) => {
    const document = documents[key];
    if (document !== undefined) documents[key] = { ...document, status: '[pay](https://a.example)' };
  });
  const [node] = await started.app.estimates.getChildren();
  const tooltip =
    node && started.app.estimates.resolveTreeItem(started.app.estimates.getTreeItem(node), node).tooltip;
  expect(typeof tooltip === 'object' ? tooltip.value : '').toContain('\\[pay\\]');
});
