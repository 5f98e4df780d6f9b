import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, fetchTransport, type Transport } from 'factomos-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { compareAccount } from '../../src/compare/compare.ts';
import { MAX_READS, Reader } from '../../src/compare/reader.ts';
import { createSandbox, quirkValues, type Sandbox, seedAccounts } from '../../src/index.ts';
import { call } from '../call.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox({ dailyLimit: null });
});

beforeEach(() => {
  sandbox.reset();
});

afterAll(async () => {
  await sandbox.close();
});

const account = () => ({ token: sandbox.token, secret: sandbox.secret, baseUrl: sandbox.url });
const compare = (probe = false) => compareAccount(account(), { probe, version: '0.1.0' });
const reads = Object.values(catalogue).flatMap(({ name, effect }) => (effect === 'read' ? [name] : []));

/** The assumptions that are contradicted when a quirk is set. */
const contradicted: Record<string, string[]> = {
  'answerSeal other': ['answer-seal'],
  'charset double-utf-8': ['charset'],
  'charset latin-1': ['charset'],
  'entities html': ['entities'],
  'errorForm missing': ['error-form'],
  'errorForm null': ['error-form'],
  'errorForm false': ['error-form'],
  'errorForm array': ['error-form'],
  'errorForm text': ['error-form'],
  'missingFields left-out': ['missing-fields'],
  'missingFields null': ['missing-fields'],
  'missingFields empty': ['missing-fields'],
  'missingFields false': ['missing-fields'],
  'missingFields array': ['missing-fields'],
  'nullColumns null': [],
  'numberForm comma': ['number-form'],
  'numberForm thousands': ['number-form'],
  'dateForm french': ['date-form'],
  'dateForm time': ['date-form'],
  'dateForm iso': ['date-form'],
  'answerForm page': ['answer-form'],
};
const each = Object.entries(quirkValues).flatMap(([name, values]) =>
  values.slice(1).map((value: string): [string, string] => [name, value]),
);

describe.each(each)('of a Factomos with %s %s', (name, value) => {
  test('reads at most 12 times, writes nothing, and finds the deviations', async () => {
    sandbox.quirks.set({ [name]: value });
    const { findings, calls } = await compare();
    expect(calls).toBeLessThanOrEqual(MAX_READS);
    const actions = sandbox.journal.entries().map(({ action }) => action);
    expect(actions).toHaveLength(calls);
    for (const action of actions) expect(reads).toContain(action);
    const against = findings.filter(({ verdict }) => verdict === 'contradicted').map(({ id }) => id);
    const expected = contradicted[`${name} ${value}`];
    if (expected !== undefined) expect(against).toEqual(expect.arrayContaining(expected));
    else if (name !== 'numberForm' && name !== 'errorForm') expect(against).toEqual([]);
    expect(findings.length).toBeGreaterThan(20);
  });
});

test('confirms the assumptions of the sandbox, and leaves open what it could not observe', async () => {
  const { findings } = await compare();
  const of = (id: string) => findings.find((finding) => finding.id === id);
  expect(of('page-index')).toEqual({ id: 'page-index', verdict: 'confirmed', seen: 'rows, from 0' });
  expect(of('not-found')).toMatchObject({ verdict: 'confirmed', seen: 'its documented code' });
  expect(of('undocumented-lists')).toMatchObject({ verdict: 'open', seen: 'not called: add --probe' });
  expect(of('list-order')).toMatchObject({ verdict: 'confirmed' });
});

test('calls undocumented lists by name with --probe, within the same 12 reads', async () => {
  const { findings, calls } = await compare(true);
  expect(calls).toBeLessThanOrEqual(MAX_READS);
  expect(findings.find(({ id }) => id === 'undocumented-lists')).toEqual({
    id: 'undocumented-lists',
    verdict: 'confirmed',
    seen: '4 of 4 answered -6',
  });
});

test('the report has names and types, but no value of the account', async () => {
  const sample = 'SAMPLE';
  const texts = Object.keys(catalogue.getClient.result.client.fields).filter(
    (name) => !/^(client_id|company_id|category)$/.test(name),
  );
  const edited = Object.fromEntries(texts.map((name, index) => [name, `${sample}${index}`]));
  await call(sandbox, 'editClient', { client_id: '19', ...edited });
  const service = await call(sandbox, 'createService', {
    service_name: sample,
    description: sample,
    unit: sample,
    price: '91827.36',
  });
  const made = await call(sandbox, 'createInvoice', {
    client_id: '19',
    invoice_date: '2019-08-07',
    line_service_id: [String(service.service_id), '75'],
    line_quantity: ['3', '1'],
    line_description: [sample, sample],
  });
  const ids = [
    sandbox.token,
    sandbox.secret,
    String(made.invoice_id),
    String(made.invoice_formated_number),
    String(made.invoice_document_key),
  ];
  for (const [name, values] of Object.entries(quirkValues)) {
    for (const value of values.slice(1)) {
      sandbox.quirks.set({ [name]: value });
      const { report, findings } = await compare(value.length % 2 === 0);
      const told = `${report}\n${JSON.stringify(findings)}`;
      for (const secret of [
        sample,
        '91827',
        '275482',
        '91 827',
        '91,827',
        '2019',
        '07/08',
        'sandbox_',
        'Café',
        ...ids,
      ])
        expect(told, `${name} ${value}`).not.toContain(secret);
    }
    sandbox.quirks.set({ [name]: values[0] });
  }
});

test('the report does not show keys that may be values, such as the name of a person or an id', async () => {
  const people = { Martin: { total: '5' }, 'Jean Roux': 1, '4711': 2 };
  const answer = { ...people, pagination: people, new_field: people, error: { code: 0, message: 'OK' } };
  const keyed: Transport = () =>
    Promise.resolve({ status: 200, body: new TextEncoder().encode(JSON.stringify(answer)) });
  const { report } = await compareAccount(account(), { probe: false, version: '' }, keyed);
  expect(report).toContain('| listInvoice | pagination.(another name) | nothing | number |');
  expect(report).toContain('| listInvoice | new_field | nothing | object |');
  expect(report).not.toMatch(/Martin|Roux|4711/);
});

test('every finding is listed in docs/assumptions.md and marked as checked by compare', async () => {
  const rows = readFileSync(join(import.meta.dirname, '../../../../docs/assumptions.md'), 'utf8').split('\n');
  const marked = rows
    .filter((row) => row.endsWith('(`compare`) |'))
    .map((row) => /^\| `([^`]+)`/.exec(row)?.[1]);
  const { findings } = await compare();
  expect(findings.map(({ id }) => id).toSorted()).toEqual(marked.toSorted());
  const ids = rows.flatMap((row) => /^\| `([a-z0-9-]+)` /.exec(row)?.[1] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
});

test('it stops after the first read with a wrong secret', async () => {
  const { calls, findings } = await compareAccount(
    { ...account(), secret: 'not-this-secret!' },
    { probe: true, version: '' },
  );
  expect(calls).toBe(1);
  expect(findings.find(({ id }) => id === 'answer-seal')).toMatchObject({
    verdict: 'contradicted',
    seen: 'cannot be decrypted: check the secret first',
  });
});

test('an account without invoices leaves open the assumptions about invoices', async () => {
  const other = { ...seedAccounts.other, baseUrl: sandbox.url };
  const { findings, calls } = await compareAccount(other, { probe: false, version: '' });
  expect(calls).toBeLessThanOrEqual(MAX_READS);
  expect(findings.filter(({ verdict }) => verdict === 'contradicted')).toEqual([]);
});

describe('the reader', () => {
  let sent: string[];
  const counting: Transport = (request) => {
    sent.push(request.effect ?? 'write');
    return fetchTransport(request);
  };

  beforeEach(() => {
    sent = [];
  });

  const writes = Object.values(catalogue).filter(({ effect }) => effect === 'write');
  test.each(writes.map(({ name }) => name))('does not send %s, even when it is requested', async (name) => {
    const reader = new Reader(account(), counting);
    const tell = (method: string, ...given: unknown[]): unknown => {
      const found: unknown = Reflect.get(reader, method);
      return typeof found === 'function' ? Reflect.apply(found, reader, given) : undefined;
    };
    await expect(tell('read', name, { client_id: 19, invoice_id: 1001 })).rejects.toThrow(
      `${name} is a write`,
    );
    await expect(tell('probe', name)).rejects.toThrow('Only the listed names');
    expect(sent).toEqual([]);
    expect(sandbox.journal.count()).toBe(0);
  });

  test('stops at 12 calls', async () => {
    const reader = new Reader(account(), counting);
    for (let call = 0; call < MAX_READS + 3; call++) await reader.read('listEmailTemplates', {});
    expect(sent).toHaveLength(MAX_READS);
    expect(new Set(sent)).toEqual(new Set(['read']));
  });
});
