import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { InvoiceRow } from '../../src/domain/company-data.ts';
import { rowMatcher } from '../../src/domain/search.ts';
import { pickStep } from '../../src/ui/quick-input.ts';
import { host } from '../fake/host.ts';
import { FakeToken, LanguageModelToolResult } from '../fake/language-model.ts';
import { FakeQuickPick } from '../fake/quick-input.ts';
import { window } from '../fake/vscode.ts';
import { expand, roots, rowsUnder } from '../support/invoice-rows.ts';
import { start, ui, type Started } from '../support/start.ts';
import { cpuTime } from '../support/cpu-time.ts';

/** The typed text, and a name that it must match. */
const searches: readonly (readonly [typed: string, name: string])[] = [
  ['elan', 'Élan & Œuvre'],
  ['OEUVRE', 'Élan & Œuvre'],
  ['œuvre', 'Elan & Oeuvre'],
  ['caelum', 'Cælum Studio'],
  ["l'atelier", 'L’Atelier du Pain'],
  ['l’atelier', "L'Atelier du Pain"],
  ['café', 'Cafe\u0301 de la Gare'],
  ['cafe\u0301', 'Café de la Gare'],
  ['garçon', 'GARCON ET FILS'],
];

let started: Started;

beforeEach(async () => {
  started = await start();
  await expand(started, 'status/later');
});

async function nameFirstClient(name: string): Promise<InvoiceRow> {
  const { data } = await started.session();
  const row = data.current.statuses.later?.rows[0];
  if (row === undefined) throw new Error('no row');
  const named = { ...row, client: name };
  data.update((all) => {
    all.statuses = { later: { rows: [named], total: 1, at: Date.now(), shifted: false } };
    all.clients = { [row.clientId]: { id: row.clientId, name, at: Date.now() } };
  });
  return named;
}

async function ask(name: string, input: object): Promise<string> {
  const tool: unknown = host.tools.get(`factomos_${name}`);
  const invoke: unknown = typeof tool === 'object' && tool !== null ? Reflect.get(tool, 'invoke') : undefined;
  if (typeof invoke !== 'function') throw new Error(`no tool ${name}`);
  const result: unknown = await Reflect.apply(invoke, tool, [{ input }, new FakeToken()]);
  if (!(result instanceof LanguageModelToolResult)) throw new Error('no result');
  return result.content.map(({ value }) => value).join('');
}

describe.each(searches)('“%s” finds “%s”', (typed, name) => {
  test('in the filter of the view', async () => {
    await nameFirstClient(name);
    await started.run('filterInvoices', undefined, typed);
    expect(await rowsUnder(started, 'status/later')).toHaveLength(1);
    await roots(started);
    expect(started.app.invoices.tree.message).toContain('1 of 1. Only loaded invoices');
  });

  test('in the tools of language models', async () => {
    const { id, clientId } = await nameFirstClient(name);
    const { estimates } = await started.session();
    await estimates.add({
      id: '4711',
      key: undefined,
      number: undefined,
      client: name,
      origin: 'added',
      at: 0,
    });
    expect(await ask('searchInvoices', { query: typed })).toContain(`"id":"${id}"`);
    expect(await ask('listKnown', { query: typed })).toContain(`"client_id":"${clientId}"`);
    expect(await ask('listEstimates', { query: typed })).toContain('"id":"4711"');
  });

  test('in quick picks, where VS Code itself matches exact letters', async () => {
    const pick = new FakeQuickPick();
    const created = vi.spyOn(window, 'createQuickPick').mockReturnValue(pick);
    onTestFinished(() => {
      created.mockRestore();
    });
    const always = () => pick.items.filter((item) => Reflect.get(item, 'alwaysShow') === true);
    ui.answer(() => {
      pick.type(typed);
      expect(always().map(({ label }) => label)).toEqual([name]);
      pick.type('Some');
      expect(always()).toEqual([]);
      return name;
    });
    const items = [
      { label: 'Somebody Else', value: 1 },
      { label: name, description: '#19', value: 2 },
    ];
    expect(await pickStep({ title: 'Client', items })).toBe(2);
  });
});

test('searches 10,000 rows again in less than 50 ms', async () => {
  const row = await nameFirstClient('Élan & Œuvre');
  const rows = Array.from({ length: 10_000 }, (_, index) => ({ ...row, number: `F${index}` }));
  expect(rows.filter(rowMatcher('f9999'))).toHaveLength(1);
  const again = cpuTime(() => {
    expect(rows.filter(rowMatcher('f9999'))).toHaveLength(1);
  });
  expect(again).toBeLessThan(50);
  expect(rows.filter(rowMatcher('oeuvre elan'))).toHaveLength(10_000);
});
