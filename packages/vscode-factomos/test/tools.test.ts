import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedIds } from 'factomos-sandbox';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { DraftFolder, goodDraft } from './drafts/draft-folder.ts';
import { host, workspace } from './fake/host.ts';
import { FakeToken, LanguageModelToolResult } from './fake/language-model.ts';
import { manyInvoices } from './support/seeds.ts';
import { start, ui, type Started } from './support/start.ts';

let started: Started;

beforeEach(async () => {
  started = await start();
});

async function use(
  name: string,
  method: 'prepareInvocation' | 'invoke',
  input: object,
  token = new FakeToken(),
): Promise<unknown> {
  const tool: unknown = host.tools.get(`factomos_${name}`);
  if (typeof tool !== 'object' || tool === null) throw new Error(`no tool ${name}`);
  const run: unknown = Reflect.get(tool, method);
  if (typeof run !== 'function') throw new Error(`${name} has no ${method}`);
  const answer: unknown = await Reflect.apply(run, tool, [{ input }, token]);
  return answer;
}

/** Calls a tool and returns the result for the model. */
async function ask(name: string, input: object = {}): Promise<Record<string, unknown>> {
  const result = await use(name, 'invoke', input);
  if (!(result instanceof LanguageModelToolResult)) throw new Error('no result');
  const value: unknown = JSON.parse(result.content.map(({ value: text }) => text).join(''));
  if (typeof value !== 'object' || value === null) throw new Error('no object');
  return { ...value };
}

const prepare = (name: string, input: object = {}) => use(name, 'prepareInvocation', input);

test('registers exactly the tools in the manifest', () => {
  const manifest: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
  const text = JSON.stringify(manifest);
  const named = [...text.matchAll(/"name":"(factomos_\w+)"/g)].map(([, name]) => name);
  expect([...host.tools.keys()].sort()).toEqual(named.sort());
});

describe('reading', () => {
  test('returns at most 50 rows, with the count and the sums of all, and how to get more', async () => {
    const many = await start({ seed: manyInvoices(120) });
    for (const more of [false, true, true]) await ask('listInvoices', { status: 'pending', more });
    const first = await ask('listInvoices', { status: 'pending' });
    expect(first.invoices).toHaveLength(50);
    expect(first).toMatchObject({
      loaded: 120,
      total: 120,
      sum_with_vat: 72_000,
      sum_due: 72_000,
      more: '70 more: ask again with offset: 50; no call.',
    });
    const last = await ask('searchInvoices', { query: 'elephant', offset: 100 });
    expect(last.invoices).toHaveLength(20);
    expect(last).toMatchObject({ found: 120, sum_due: 72_000, overdue: { count: 0, sum_due: 0 } });
    expect(last.more).toBeUndefined();
    expect(many.calls()).toHaveLength(3);
    expect(JSON.stringify(first).length).toBeLessThan(20_000);
  });

  test('is aborted when the chat is stopped', async () => {
    started.sandbox.faults.add({ kind: 'delay', milliseconds: 30_000 }, { times: null });
    const token = new FakeToken();
    const answer = use('listInvoices', 'invoke', { status: 'pending' }, token);
    setTimeout(() => {
      token.cancel();
    }, 50);
    await expect(answer).rejects.toThrow('Cancelled. Nothing was changed.');
    expect(ui.shown).toEqual([]);
  });

  test('asks before a call and says how many are left, and lists loaded invoices without a call', async () => {
    expect(await prepare('listInvoices', { status: 'pending' })).toMatchObject({
      invocationMessage: 'List invoices: Pending (1 call)',
      confirmationMessages: {
        message: 'List invoices: Pending. It costs 1 call; at most 500 are left today.',
      },
    });
    const { invoices, total } = await ask('listInvoices', { status: 'pending' });
    expect(invoices).toHaveLength(Number(total));
    expect(started.calls()).toEqual(['listInvoice']);
    expect(await prepare('listInvoices', { status: 'pending' })).toEqual({
      invocationMessage: 'List invoices: Pending (no call)',
    });
    await ask('listInvoices', { status: 'pending' });
    expect(started.calls()).toEqual([]);
  });

  test('searches the loaded invoices, and says what was not searched', async () => {
    await ask('listInvoices', { status: 'later' });
    started.calls();
    const { searched, note, invoices } = await ask('searchInvoices', { overdue: true });
    expect(invoices).toHaveLength(Number(searched));
    expect(note).toContain('Only loaded invoices were searched');
    expect(await ask('searchInvoices', { query: 'nobody at all' })).toMatchObject({ invoices: [] });
    expect(started.calls()).toEqual([]);
  });

  test('reads an invoice once, by number or ID, and an estimate', async () => {
    await ask('listInvoices', { status: 'pending' });
    const row = (await started.session()).data.current.statuses.pending?.rows[0];
    started.calls();
    expect(await ask('readInvoice', { number: row?.number })).toMatchObject({ id: row?.id });
    await ask('readInvoice', { id: row?.id });
    expect(await ask('readEstimate', { id: seedIds.estimate })).toMatchObject({ kind: 'estimate' });
    expect(started.calls()).toEqual(['getInvoice', 'getEstimate']);
  });

  test('announces a call for an invoice that was changed here since it was read', async () => {
    await ask('listInvoices', { status: 'pending' });
    const session = await started.session();
    const row = session.data.current.statuses.pending?.rows[0];
    await ask('readInvoice', { id: row?.id });
    expect(await prepare('readInvoice', { id: row?.id })).not.toHaveProperty('confirmationMessages');
    await started.run('addPayment', { kind: 'invoice', row }, '10', 'Card', '', '', 'Record');
    expect(await prepare('readInvoice', { id: row?.id })).toHaveProperty('confirmationMessages');
    started.calls();
    await ask('readInvoice', { id: row?.id });
    expect(started.calls()).toEqual(['getInvoice']);
  });

  test('lists the estimates, clients and services known here without a call', async () => {
    expect(await ask('listEstimates')).toMatchObject({ estimates: [] });
    await ask('listInvoices', { status: 'pending' });
    started.calls();
    const { clients } = await ask('listKnown');
    expect(clients).not.toEqual([]);
    expect(started.calls()).toEqual([]);
  });

  test.each([
    ['listInvoices', { status: 'unpaid' }, '“unpaid” is not an invoice status'],
    ['listInvoices', {}, 'is not an invoice status'],
    ['readInvoice', { number: 'F0' }, 'No loaded invoice has this number'],
    ['readEstimate', {}, 'No estimate known here'],
    ['readInvoice', { id: '999999' }, 'Factomos refused: Invoice not found'],
    ['createDraft', { kind: 'order', name: 'a', draft: {} }, 'The kind of a draft'],
    ['createDraft', { kind: 'invoice', name: '../a', draft: {} }, 'The name of a draft'],
    ['createDraft', { kind: 'invoice', name: 'a', draft: [] }, 'A draft must be a JSON object'],
  ])('says what is wrong: %s %j', async (name, input, expected) => {
    await expect(ask(name, input)).rejects.toThrow(expected);
  });

  test('fails with a message when nobody is signed in', async () => {
    const alone = await start({ signedIn: false });
    await expect(ask('listEstimates')).rejects.toThrow('No company is signed in to Factomos');
    expect(alone.calls()).toEqual([]);
  });
});

describe('writing', () => {
  test('only writes new draft files: it makes no call, sets no state and overwrites nothing', async () => {
    const folder = new DraftFolder();
    workspace.workspaceFolders = [{ uri: folder.uri }];
    const input = {
      kind: 'invoice',
      name: 'acme.invoice.json',
      draft: goodDraft({ factomos: { state: 'created' } }),
    };
    expect(await prepare('createDraft', input)).toMatchObject({
      confirmationMessages: { title: 'Write a draft file?' },
    });
    const answer = await ask('createDraft', input);
    expect(answer).toMatchObject({ file: 'acme.invoice.json', problems: [], totals: { withoutVat: 201 } });
    expect(folder.read(folder.uri.with({ path: `${folder.path}/acme.invoice.json` }))).toEqual(goodDraft());
    await expect(ask('createDraft', input)).rejects.toThrow('already exists');
    workspace.workspaceFolders = undefined;
    await expect(ask('createDraft', input)).rejects.toThrow('Open a folder first');
    expect(started.calls()).toEqual([]);
  });

  test('has no tool that writes to Factomos', async () => {
    workspace.workspaceFolders = [{ uri: new DraftFolder().uri }];
    onTestFinished(() => {
      workspace.workspaceFolders = undefined;
    });
    const inputs: Record<string, object> = {
      factomos_listInvoices: { status: 'pending' },
      factomos_searchInvoices: {},
      factomos_readInvoice: { id: seedIds.firstInvoice },
      factomos_listEstimates: {},
      factomos_readEstimate: { id: seedIds.estimate },
      factomos_listKnown: {},
      factomos_createDraft: { kind: 'invoice', name: 'acme', draft: goodDraft() },
    };
    expect(Object.keys(inputs).sort()).toEqual([...host.tools.keys()].sort());
    for (const [name, input] of Object.entries(inputs)) await ask(name.replace('factomos_', ''), input);
    expect(started.calls()).toEqual(['listInvoice', 'getInvoice', 'getEstimate']);
  });
});
