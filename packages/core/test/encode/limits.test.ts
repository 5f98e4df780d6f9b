import { expect, test } from 'vitest';
import { type ActionName, catalogue } from '../../src/catalogue/catalogue.ts';
import { checkParam, textProblem } from '../../src/encode/check-param.ts';
import { encode, encodeUnknown, unreadableParams } from '../../src/encode/encode.ts';
import { type Problem } from '../../src/errors/problem.ts';

const ID = "must be one of Factomos's identifiers: a whole number above 0, as a number or as digits";
const PERCENT = 'must be a percentage from 0 to 100, such as 20 or 5.5';
const WHOLE = 'must be a whole number from 0';
const FLAG = 'must be true or false';
const EMAIL = 'must be an email address';
const URL = 'must be a URL that starts with https:// or http://';

test.each([
  ['id', '12a', ID],
  ['id', 'a12', ID],
  ['id', 1.5, ID],
  ['id', -1, ID],
  ['id', null, ID],
  ['id', '7', '7'],
  ['percent', 0, '0'],
  ['percent', '0', '0'],
  ['percent', 100, '100'],
  ['percent', 100.01, PERCENT],
  ['percent', -0.01, PERCENT],
  ['percent', 'all', PERCENT],
  ['integer', 0, '0'],
  ['integer', 50, '50'],
  ['integer', -1, WHOLE],
  ['integer', 0.5, WHOLE],
  ['integer', '50', WHOLE],
  ['flag', true, '1'],
  ['flag', 1, '1'],
  ['flag', '1', '1'],
  ['flag', false, '0'],
  ['flag', 0, '0'],
  ['flag', '0', '0'],
  ['flag', 'true', FLAG],
  ['flag', 2, FLAG],
  ['email', 'a@b.fr', 'a@b.fr'],
  ['email', ['a@b.fr'], EMAIL],
  ['email', 'a@b.fr, c@d.fr', EMAIL],
  ['url', 'HTTP://a.fr', 'HTTP://a.fr'],
  ['url', ['https://a.fr'], URL],
  ['url', 'https://', URL],
  ['date', '2026-02-30', 'must be a date that exists, written YYYY-MM-DD'],
  ['amount', 1e21, '1000000000000000000000'],
  ['amount', 1e-7, '0.0000001'],
  ['text', 5, 'must be a string'],
] as const)('%s: %o gives "%s"', (kind, value, expected) => {
  const checked = checkParam({ kind, required: false }, value);
  expect('wire' in checked ? checked.wire : checked.problem).toBe(expected);
});

test('a choice must be the text of one of the choices', () => {
  const spec = { kind: 'choice', choices: ['cb', 'virement'], required: false } as const;
  expect(checkParam(spec, 'cb')).toEqual({ wire: 'cb' });
  for (const value of ['CB', ['cb'], 0, null])
    expect(checkParam(spec, value)).toEqual({ problem: 'must be one of cb, virement' });
});

test('a text that cannot be sent unchanged has a reason', () => {
  expect(textProblem('Café \u{1F389}')).toBeUndefined();
  expect(textProblem('\ud83c')).toMatch(/^contains half of a character pair/);
  expect(textProblem('Caf\uFFFD')).toMatch(/^contains U\+FFFD/);
});

test('several addresses can be tried as an extra parameter, but not beside the documented one', () => {
  const both = 'a@b.fr, c@d.fr';
  const alone = encode(catalogue.sendInvoice, { invoice_id: 1 }, { email_to: both });
  expect(alone.problems).toEqual([]);
  expect(alone.text).toBe('action=sendInvoice&invoice_id=1&email_to=a%40b.fr%2C%20c%40d.fr');
  const beside = encode(catalogue.sendInvoice, { invoice_id: 1, email_to: 'a@b.fr' }, { email_to: both });
  expect(beside.problems).toEqual([
    { field: 'extra.email_to', message: 'is a documented parameter of sendInvoice: pass it in params' },
  ]);
  expect(encode(catalogue.sendInvoice, { invoice_id: 1 }, { email_template_id: 5 }).problems).toHaveLength(1);
});

test('kept values fill what is not given, as they are', () => {
  const kept = { client_email: 'not an address', client_city: 'Lyon' };
  expect(encode(catalogue.editClient, { client_id: 1, client_city: '' }, undefined, kept).text).toBe(
    'action=editClient&client_id=1&client_email=not%20an%20address&client_city=',
  );
});

test.each<[string, () => readonly Problem[], string, string]>([
  ['params', () => encode(catalogue.getClient, 'x').problems, 'params', 'must be an object'],
  ['params with getters that throw', () => unreadableParams.problems, 'params', 'cannot be read'],
  [
    'the name of an unknown action',
    () => encodeUnknown(5, {}).problems,
    'action',
    'must be the name of an action: letters, digits and _',
  ],
  ['parameters of an unknown action', () => encodeUnknown('a', 5).problems, 'params', 'must be an object'],
  [
    'an action among its parameters',
    () => encodeUnknown('a', { action: 'b' }).problems,
    'action',
    'must be passed as the action, not among the parameters',
  ],
  [
    'the name of an extra parameter',
    () => encode(catalogue.getClient, { client_id: 1 }, { 'a b': 1 }).problems,
    'a b',
    'must be named with letters, digits and _, and [] after them',
  ],
  [
    'an extra value',
    () => encode(catalogue.getClient, { client_id: 1 }, { a: [NaN] }).problems,
    'a',
    'must be a string, a finite number, a boolean, or an array of these',
  ],
  [
    'an extra text',
    () => encode(catalogue.getClient, { client_id: 1 }, { a: 'Caf\uFFFD' }).problems,
    'a',
    'contains U+FFFD (\uFFFD), so characters were lost: read the source in its own encoding, such as Windows-1252',
  ],
  [
    'too many variables',
    () => encodeUnknown('a', { list: Array.from({ length: 1000 }, () => 1) }).problems,
    'params',
    'has 1001 variables, and PHP silently drops variables after 1,000: split the document (each line takes up to four)',
  ],
  [
    'an array of the lines',
    // It is written by this client.
    () =>
      encode(catalogue.createInvoice, { client_id: 1, lines: [{ title: 'x' }], 'line_price[]': [1] })
        .problems,
    'line_price[]',
    'is written by this client: pass lines instead',
  ],
])('%s has its message', (_, problems, field, message) => {
  expect(problems()).toEqual([{ field, message }]);
});

test('a refused call has no text, no warning and no secret', () => {
  for (const refused of [encode(catalogue.getClient, 5), unreadableParams])
    expect(refused).toMatchObject({ text: '', warnings: [], secrets: [] });
  expect(encode(catalogue.getClient, {}).warnings).toEqual([]);
  expect(encode(catalogue.getClient, { client_id: 1 })).toMatchObject({ warnings: [], secrets: [] });
});

test.each(['transaction', 'reaction', 'actions'])('an unknown action may have the parameter %s', (name) => {
  expect(encodeUnknown('doIt', { [name]: 1 })).toMatchObject({
    problems: [],
    text: `action=doIt&${name}=1`,
  });
});

test('lines may have undefined fields, with a title too', () => {
  const params = {
    client_id: 1,
    lines: [
      { title: 'Work', price: undefined },
      { service_id: 2, quantity: 1, more: undefined },
    ],
  };
  expect(encode(catalogue.createInvoice, params).problems).toEqual([]);
});

test.each<[ActionName, string, object, string[]]>([
  ['createAccount', 'password', { username: 'a@b.fr', password: 'made-up' }, ['made-up']],
  ['createClient', 'client_keyword', { category: 'client', client_keyword: 'made-up' }, []],
])('%s: %s is secret by its kind', (action, _, params, secrets) => {
  expect(encode(catalogue[action], params).secrets).toEqual(secrets);
});

test('a parameter is secret by its name in an unknown action, each text of a list', () => {
  expect(encodeUnknown('x', { new_password: ['made', 5, 'up'], city: 'Lyon' }).secrets).toEqual([
    'made',
    'up',
  ]);
});
