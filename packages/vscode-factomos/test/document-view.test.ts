import { seedIds } from 'factomos-sandbox';
import { beforeEach, describe, expect, test } from 'vitest';
import { ViewColumn, type WebviewPanel } from 'vscode';
import type { StoredDocument } from '../src/domain/company-data.ts';
import { DOCUMENT_PANEL } from '../src/features/document/document-panels.ts';
import { documentPage } from '../src/features/document/view/document-panel.ts';
import { documentBody } from '../src/features/document/view/document-body.ts';
import type { DocumentView } from '../src/features/document/view/document-view.ts';
import { FakePanel, shownOnScreen, window } from './fake/window.ts';
import { eventually } from './support/eventually.ts';
import { host, start, ui, type Started } from './support/start.ts';

let started: Started;
const invoice = { kind: 'invoice', id: String(seedIds.firstInvoice) } as const;
const estimate = { kind: 'estimate', id: String(seedIds.estimate) } as const;

beforeEach(async () => {
  started = await start();
  await started.session();
});

function panel(index = 0): FakePanel {
  const found = shownOnScreen.panels[index];
  if (found === undefined) throw new Error(`no panel ${index}`);
  return found;
}

/** The current content of a panel: its page, or the last posted content. */
function shown(one: FakePanel): string {
  const posted = one.posted.findLast(hasHtml);
  return posted?.html ?? one.webview.html;
}

function hasHtml(message: unknown): message is { html: string } {
  return typeof message === 'object' && message !== null && 'html' in message;
}

const click = (command: string): void => {
  panel().received.fire({ command });
};

describe('a document’s panel', () => {
  test('opens with one call, is reused without a call, and opens where documents are open already', async () => {
    await started.run('openDocument', invoice);
    await started.run('openDocument', invoice);
    expect(started.calls()).toEqual(['getInvoice']);
    expect(shownOnScreen.panels).toHaveLength(1);
    expect(panel().revealed).toBe(1);
    expect(panel().title).toMatch(/^F\d+$/);
    panel().viewColumn = 2;
    window.tabGroups.activeTabGroup.tabs.push({ label: 'code.ts' });
    await started.run('openDocument', estimate);
    panel(1).dispose();
    panel(0).dispose();
    await started.run('openDocument', estimate);
    expect(shownOnScreen.columns).toEqual([ViewColumn.Active, 2, ViewColumn.Beside]);
  });

  test('shows Factomos’s figures, the client, the dates, and the actions with their cost', async () => {
    await started.run('openDocument', invoice);
    const page = panel().webview.html;
    const held = (await started.session()).documents.cached(invoice);
    const amount = (value = 0): string => `€${value.toLocaleString('en', { minimumFractionDigits: 2 })}`;
    for (const text of [held?.number, held?.client, 'ACME', amount(held?.withVat), amount(held?.due)])
      expect(page).toContain(text);
    expect(page).toMatch(/data-command="sendInvoice"[^>]*>\s*Send… <small>1 to 3 calls<\/small>/);
    expect(page).toMatch(/data-command="refreshDocument"[^>]*>\s*Read Again <small>1 call<\/small>/);
  });

  test('is restored after a restart from cached data, without a call', async () => {
    await started.run('openDocument', invoice);
    const { company } = await started.session();
    const again = await started.restart();
    const restored = new FakePanel(DOCUMENT_PANEL, 'F1', {});
    await restore(restored, { ...invoice, companyId: company.id });
    expect(shown(restored)).toContain('data-command="sendInvoice"');
    expect(again.calls()).toEqual([]);
  });

  test('offers to read a document that is not cached, to switch the company or to sign in, and makes no calls by itself', async () => {
    const { company } = await started.session();
    const missing = new FakePanel(DOCUMENT_PANEL, 'F1', {});
    await restore(missing, { ...invoice, companyId: company.id });
    expect(shown(missing)).toMatch(/not stored on this machine[\s\S]+data-command="refreshDocument"/);
    const other = new FakePanel(DOCUMENT_PANEL, 'F1', {});
    await restore(other, { ...invoice, companyId: 'another' });
    expect(shown(other)).toMatch(/belongs to another company[\s\S]+data-command="switchCompany"/);
    expect(started.calls()).toEqual([]);
    const broken = new FakePanel(DOCUMENT_PANEL, 'F1', {});
    await restore(broken, { kind: 'nonsense' });
    expect(shownOnScreen.panels).not.toContain(broken);
    missing.received.fire({ command: 'refreshDocument' });
    await eventually(() => {
      expect(shown(missing)).toContain('class="sheet"');
    });
    expect(started.calls()).toEqual(['getInvoice']);
  });

  test('runs only the commands of its buttons, on its own document', async () => {
    await started.run('openDocument', invoice);
    started.calls();
    click('showMailHistory');
    await eventually(() => {
      expect(shown(panel())).toMatch(/has sent no email|opened/);
    });
    expect(started.calls()).toEqual(['getInvoiceMailHistory']);
    click('readClient');
    await eventually(() => {
      expect(started.calls()).toEqual(['getClient']);
    });
    click('signOut');
    panel().received.fire('nonsense');
    click('copyMarkdown');
    await eventually(() => {
      expect(host.clipboard).toContain('# Facture');
    });
    expect(ui.shown.filter(({ modal }) => modal)).toEqual([]);
    await eventually(() => {
      expect(panel().posted).toContainEqual({ done: 'copyMarkdown' });
    });
  });

  test('keeps the figures from before a payment, and says that they are outdated until it is read again', async () => {
    await started.run('refreshStatus', 'later');
    const row = (await started.session()).data.current.statuses.later?.rows.find(
      ({ due, withVat }) => due === withVat,
    );
    const ref = { kind: 'invoice', id: row?.id ?? '' };
    await started.run('openDocument', ref);
    const figures = /<tr class="gross">[\s\S]*?<\/tr>/.exec(panel().webview.html)?.[0];
    await started.run('addPayment', ref, '10', 'Card', '2026-01-31', 'CB 7', 'Record');
    await eventually(() => {
      expect(shown(panel())).toContain('Since it was read: a payment of €10.00 was recorded.');
    });
    expect(shown(panel())).toContain(figures);
    expect(shown(panel())).toMatch(
      /Payments recorded here[\s\S]+€10\.00 · <bdi>Jan 31, 2026<\/bdi> · <bdi>Card<\/bdi> · <bdi>CB 7<\/bdi>/,
    );
    started.calls();
    await started.run('openDocument', ref);
    expect(started.calls()).toEqual([]);
    click('refreshDocument');
    await eventually(() => {
      expect(shown(panel())).not.toContain('Since it was read');
    });
    expect(started.calls()).toEqual(['getInvoice']);
  });

  test('says that a response was lost, and where to resolve it', async () => {
    await started.run('openDocument', invoice);
    started.sandbox.faults.add({ kind: 'reset-after' }, { action: 'sendInvoice' });
    await started.run('sendInvoice', invoice, 'Enter an Address', 'a@b.fr', 'Own Choice', 'Send');
    await eventually(() => {
      expect(shown(panel())).toMatch(
        /was lost, so it may have been done[\s\S]+data-command="resolveUnknown"/,
      );
    });
  });

  test('offers no invoice for an estimate that was transformed', async () => {
    await started.run('openDocument', estimate);
    expect(panel().webview.html).toContain('data-command="transformEstimate"');
    await started.run('transformEstimate', estimate, 'Create');
    await eventually(() => {
      expect(shown(panel())).toMatch(/The invoice F\d+ was created from this estimate/);
    });
    expect(shown(panel())).not.toContain('data-command="transformEstimate"');
  });

  test('runs commands from the title and the command palette on the focused document', async () => {
    await started.run('openDocument', invoice);
    started.calls();
    await started.run('refreshDocument');
    expect(ui.messages.at(-1)).toBe('Choose a document in the Factomos view first.');
    panel().active = true;
    panel().stateChanged.fire({});
    expect(host.contexts.get('factomos.focusedDocument')).toBe('invoice');
    await started.run('refreshDocument');
    expect(started.calls()).toEqual(['getInvoice']);
  });
});

async function restore(one: FakePanel, state: unknown): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the members of a panel that are used
  const given = one as unknown as WebviewPanel;
  await shownOnScreen.serializers.get(DOCUMENT_PANEL)?.deserializeWebviewPanel(given, state);
}

const evil = `<script>document.title='owned'</script><img src=x onerror="alert(1)">"'\u202e&amp;`;
const hostile: StoredDocument = {
  kind: 'invoice',
  id: '1',
  number: evil,
  title: evil,
  key: undefined,
  clientId: evil,
  client: evil,
  status: evil,
  date: '2026-01-31',
  term: undefined,
  subject: evil,
  attention: evil,
  comment: evil,
  estimateId: undefined,
  credit: false,
  withoutVat: undefined,
  vat: 0,
  withVat: 1,
  paid: 0,
  due: 1,
  at: 0,
  changes: [evil],
  lines: [
    {
      title: true,
      serviceId: '75',
      name: evil,
      description: '',
      quantity: 1,
      unit: '',
      price: 0,
      discount: '',
      total: 0,
    },
    {
      title: false,
      serviceId: '3',
      name: evil,
      description: evil,
      quantity: 1,
      unit: evil,
      price: undefined,
      discount: '5',
      total: 1,
    },
  ],
};
const view: DocumentView = {
  document: hostile,
  company: evil,
  client: { id: '1', name: evil, email: evil, address: [evil], siret: evil, vatNumber: evil, at: 0 },
  overdueDays: 0,
  emails: { at: 0, list: [{ id: '1', to: evil, subject: evil, type: evil, date: evil, opened: false }] },
  sent: { at: 1, to: evil },
  payments: [{ amount: 1, type: evil, date: '2026-01-31', reference: evil, at: 0 }],
  actions: [],
  readEmails: undefined,
  readClient: undefined,
  notices: [{ text: evil }],
  now: 0,
};

describe('the page of a document', () => {
  const page = documentPage({ body: documentBody(view), title: evil, state: { id: evil }, nonce: 'abc' });

  test('shows the unit of a line beside its price', () => {
    const [, line] = hostile.lines;
    if (line === undefined) throw new Error('The document has no line');
    const lines = [{ ...line, quantity: 2, unit: 'jour', price: 650 }];
    const body = String(documentBody({ ...view, document: { ...hostile, lines } }));
    expect(body).toMatch(/<span>2<\/span>[\s\S]*€650\.00 \/ <bdi>jour<\/bdi>/);
  });

  test('escapes every text', () => {
    const markup = page.replaceAll(/<(?:style|script) nonce="abc">[\s\S]*?<\/(?:style|script)>/g, '');
    expect(markup).not.toMatch(/<(?:script|img|style)/i);
    expect(markup).not.toContain('onerror="');
    expect(markup.match(/&#60;script&#62;/g)?.length).toBeGreaterThan(20);
    // A value that is not escaped would end its attribute and start another one.
    for (const [, attributes = ''] of markup.matchAll(/<[a-z][a-z0-9]*((?:\s+[a-z-]+="[^"]*")*)\s*\/?>/g))
      expect(attributes).not.toContain('<');
  });

  test('allows only its own style and script, by a nonce', () => {
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;nonce-abc&#39;; script-src &#39;nonce-abc&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
    );
    expect(page).not.toMatch(/https?:|unsafe-inline|\sstyle="|\son\w+="/);
  });

  test('shows an unreadable amount as such', () => {
    expect(page).toMatch(/Total without VAT<\/th>\s*<td class="number">not readable/);
    expect(page).toMatch(/data-label="Unit price">\s*<span>not readable/);
  });
});
