import { seedIds } from 'factomos-sandbox';
import { FactomosClient, isFactomosError } from 'factomos-core';
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDraft } from '../../src/features/drafts/check/check-draft.ts';
import { fieldsOf, fieldWords, lineFields } from '../../src/features/drafts/check/draft-fields.ts';
import { goodDraft } from './draft-folder.ts';

const check = (draft: unknown, kind: 'invoice' | 'estimate' = 'invoice') =>
  checkDraft(typeof draft === 'string' ? draft : JSON.stringify(draft), kind);
const messages = (draft: unknown) => check(draft).problems.map(({ message }) => message);
const line = { service_id: 19, quantity: 1, price: 10 };

describe('a draft', () => {
  test('is valid in the form of the examples', () => {
    for (const name of ['website.invoice.json', 'maintenance.estimate.json']) {
      const text = readFileSync(join(import.meta.dirname, '../../../../examples/drafts', name), 'utf8');
      expect(checkDraft(text, name.includes('invoice') ? 'invoice' : 'estimate').problems).toEqual([]);
    }
  });

  test('may have comments, a trailing comma and a $schema', () => {
    expect(messages(`// mine\n{"$schema":"x","client_id":"1","lines":[{"title":"A"},],}`)).toEqual([]);
  });

  test.each([
    ['broken JSON', '{"client_id": ', /Invalid JSON from here/],
    ['an empty file', '', /Invalid JSON from here/],
    ['a list', '[]', /must be a JSON object/],
    ['no client', goodDraft({ client_id: undefined }), /^client_id is missing\.$/],
    ['an empty client', goodDraft({ client_id: '' }), /^client_id must be a Factomos ID/],
    ['an unknown field', goodDraft({ montant: 1 }), /^montant is not a field of an invoice/],
    ['a wire array', goodDraft({ line_price: [1] }), /^line_price is not a field/],
    ['a field of estimates', goodDraft({ estimate_date: '2026-11-20' }), /^estimate_date is not a field/],
    ['30 February', goodDraft({ invoice_date: '2026-02-30' }), /^invoice_date must be a valid date/],
    ['a French date', goodDraft({ payment_term: '20/11/2026' }), /^payment_term must be a valid date/],
    ['no line', goodDraft({ lines: [] }), /^lines must be a list/],
    ['lines that are not a list', goodDraft({ lines: 'x' }), /^lines must be a list/],
    ['a line that is not an object', goodDraft({ lines: [3] }), /^A line is/],
    [
      'mixed prices',
      goodDraft({ lines: [line, { service_id: 19, quantity: 1 }] }),
      /^This line has no price/,
    ],
    ['a decimal comma', goodDraft({ lines: [{ ...line, price: '1,5' }] }), /^price must be a number/],
    ['no quantity', goodDraft({ lines: [{ service_id: 19 }] }), /^This line has no quantity\.$/],
    [
      'a title with a price',
      goodDraft({ lines: [{ title: 'A', price: 1 }] }),
      /^A heading can only have a title\. Remove price/,
    ],
    ['an empty title', goodDraft({ lines: [{ title: ' ' }] }), /^The heading is empty/],
    ['a VAT of 200 %', goodDraft({ invoice_vat: 200 }), /^invoice_vat must be a percentage/],
    ['null', goodDraft({ objet: null }), /^objet must be text/],
    ['a field twice', '{"client_id":1,"client_id":2,"lines":[{"title":"A"}]}', /^client_id appears twice/],
    ['an unknown state', goodDraft({ factomos: { state: 'done' } }), /^The “factomos” block is not valid/],
    [
      '300 lines',
      goodDraft({ lines: Array.from({ length: 300 }, () => ({ ...line, description: 'd' })) }),
      /^Too long: the document has 1203 values/,
    ],
  ])('is rejected with %s', (_name, draft, expected) => {
    const { problems, request } = check(draft);
    expect(problems.map(({ message }) => message).join('\n')).toMatch(expected);
    expect(request).toBeUndefined();
  });

  test('reports all problems together, each with its position', () => {
    const text =
      '{\n  "client_id": "x",\n  "nope": 1,\n  "lines": [{ "service_id": 1, "quantity": "two" }]\n}';
    const { problems } = checkDraft(text, 'invoice');
    expect(problems.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual([
      '"x"',
      '"nope"',
      '"two"',
    ]);
  });

  test('has warnings for unusual values, and can still be created', () => {
    const draft = goodDraft({
      invoice_date: '2026-11-20',
      payment_term: '2026-11-01',
      lines: [{ ...line, quantity: 0 }],
    });
    expect(check(draft).problems.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(check(draft).request).toBeDefined();
  });

  test('keeps its state, even when there is an error elsewhere', () => {
    expect(check('{"factomos":{"state":"created","number":"F1"},"lines":[').block).toMatchObject({
      number: 'F1',
    });
  });
});

test('rejects exactly what the client would reject', async () => {
  let sent = 0;
  const client = new FactomosClient({
    token: 'made-up-token',
    secret: 'made-up-secret-0',
    transport: () => {
      sent += 1;
      return Promise.reject(new Error('not sent'));
    },
  });
  const values: unknown[] = [
    '',
    ' ',
    'x',
    '7',
    '007',
    '0',
    7,
    0,
    -1,
    1.5,
    '1.5',
    '-3',
    1e-7,
    1e21,
    '1e3',
    101,
    true,
    false,
    'true',
    '1',
    null,
    [],
    {},
    '2026-11-20',
    '2026-02-30',
    '2026-13-01',
    '0000-01-01',
    '20/11/2026',
    'é',
    '\ud800',
  ];
  const drafts = [
    ...Object.keys(fieldsOf('invoice')).flatMap((name) =>
      values.map((value) => goodDraft({ [name]: value })),
    ),
    ...Object.keys(lineFields).flatMap((name) =>
      values.map((value) => goodDraft({ lines: [{ ...line, [name]: value }] })),
    ),
    ...values.map((title) => goodDraft({ lines: [{ title }] })),
    ...values.map((value) => goodDraft({ lines: [value, line] })),
    goodDraft({ lines: [line, { title: 'A' }, { service_id: 19, quantity: 1 }] }),
    goodDraft({ nope: 1 }),
    ...[249, 250, 332, 333].flatMap((count) => [
      goodDraft({ lines: Array.from({ length: count }, () => line) }),
      goodDraft({ lines: Array.from({ length: count }, () => ({ ...line, description: 'd' })) }),
    ]),
  ];
  const different: unknown[] = [];
  for (const draft of drafts) {
    const before = sent;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- arbitrary values on purpose
    const params = JSON.parse(JSON.stringify(draft)) as Parameters<typeof client.createInvoice>[0];
    const error: unknown = await client.createInvoice(params).catch((thrown: unknown) => thrown);
    const refused = isFactomosError(error, 'validation');
    expect(sent - before).toBe(refused ? 0 : 1);
    if (refused !== (check(draft).request === undefined)) different.push(draft);
  }
  expect(different).toEqual([]);
  expect(sent).toBeGreaterThan(50);
});

describe('the help and the schemas', () => {
  test.each(['invoice', 'estimate'] as const)('cover every field of an %s', async (kind) => {
    const names = [...Object.keys(fieldsOf(kind)), 'factomos', 'repeat', 'from', '$schema'];
    const schema: unknown = JSON.parse(
      readFileSync(join(import.meta.dirname, `../../schemas/${kind}.schema.json`), 'utf8'),
    );
    expect(schema).toHaveProperty('properties');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- asserted above
    const { properties } = schema as { properties: Record<string, { items?: { properties: object } }> };
    expect(Object.keys(properties).sort()).toEqual(names.sort());
    const fields = [...Object.keys(lineFields), 'title'].sort();
    expect(Object.keys(properties.lines?.items?.properties ?? {}).sort()).toEqual(fields);
    for (const name of names.filter((name) => name !== '$schema'))
      expect(await fieldWords(kind, name, false), name).toMatch(/\w/);
    for (const name of fields) expect(await fieldWords(kind, name, true), name).toMatch(/\w/);
    for (const name of ['toString', 'quantity']) expect(await fieldWords(kind, name, false)).toBeUndefined();
  });
});

test('the IDs of the examples exist in the sandbox', () => {
  expect([seedIds.client, seedIds.service]).toEqual([19, 19]);
});
