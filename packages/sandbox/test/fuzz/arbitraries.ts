import { isActionName } from 'factomos-core';
import * as fc from 'fast-check';
import { actions } from '../../src/actions/index.ts';
import { seedAccounts } from '../../src/index.ts';
import { sealed } from '../call.ts';
import { exampleParameters } from '../example-parameters.ts';

export interface Shot {
  method: string;
  headers: Record<string, string>;
  body: string | Buffer;
  /** The secret that decrypts the answer. */
  secret: string;
}

const accounts = [seedAccounts.main, seedAccounts.other, seedAccounts.partner];
const form = { 'content-type': 'application/x-www-form-urlencoded' };

/** Values that people, programs and attackers send, percent-encoded where needed. */
const strange = [
  '',
  '0',
  '00',
  '-0',
  '-1',
  '1.5',
  '1,5',
  '1e9',
  '1e-7',
  'NaN',
  'Infinity',
  '0x10',
  '99999999999999999999',
  '9007199254740993',
  '0.000000000000000000001',
  '%20',
  '+1',
  '%00',
  'a%00b',
  '%ED%A0%80',
  '%F0%9F%98%80',
  '%C3%A9t%C3%A9',
  '%E9',
  '%',
  '%zz',
  '%25%32%35',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  "'; DROP TABLE invoices; --",
  '__proto__',
  'constructor',
  '2026-02-30',
  '2026-03-31',
  '0000-00-00',
  '31/03/2026',
  '2026-03-31T10:00:00Z',
  'client',
  'cb',
  'later',
  'active',
  'services',
  'mail@exemple.test',
  'http://127.0.0.1:9/x',
  '75',
  '19',
  '22',
  '41',
  '501',
  '1001',
  '900',
  '2001',
];
const value = fc.oneof(
  { weight: 300, arbitrary: fc.constantFrom(...strange) },
  { weight: 1, arbitrary: fc.constant('x'.repeat(70_000)) },
  { weight: 100, arbitrary: fc.nat({ max: 3000 }).map(String) },
  { weight: 50, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map(encoded) },
);

const parameterNames = [
  ...new Set(actions.flatMap(({ parameters }) => parameters.map((name) => name.replace('[]', '')))),
];
const suffix = fc.constantFrom(
  '',
  '',
  '',
  '[]',
  '[]',
  '[0]',
  '[1]',
  '[x]',
  '[][]',
  '[a][b]',
  '[',
  ']',
  '[[]]',
  '%5B%5D',
  '.',
);

/** UTF-8 has no lone surrogates; their bytes are among the strange values. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

/** Calls of a real action with strange parameters, alone or among valid ones. */
const action = fc.constantFrom(...actions).chain(({ name, parameters }) => {
  const own = fc.constantFrom(...(parameters.length > 0 ? parameters : ['action']));
  const pair = fc.oneof(
    { weight: 5, arbitrary: fc.tuple(own, value).map(([parameter, sent]) => `${parameter}=${sent}`) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(own, suffix, value)
        .map(([one, two, sent]) => `${one.replace('[]', '')}${two}=${sent}`),
    },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...parameterNames), value).map((two) => two.join('=')) },
  );
  const good = isActionName(name) ? exampleParameters(name) : '';
  return fc.oneof(
    fc.array(pair, { maxLength: 14 }).map((pairs) => [`action=${name}`, ...pairs].join('&')),
    fc.array(pair, { maxLength: 2 }).map((pairs) => [`action=${name}&${good}`, ...pairs].join('&')),
  );
});

const inner = fc.oneof(
  { weight: 20, arbitrary: action },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }).map(wellFormed) },
  { weight: 1, arbitrary: fc.tuple(value, value).map((two) => `action=${two.join('&')}`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('createInvoice', 'createEstimate', 'editInvoice'),
        fc.integer({ min: 0, max: 1500 }),
      )
      .map(
        ([name, count]) =>
          `action=${name}&client_id=19&invoice_id=1001${'&line_service_id[]=19&line_quantity[]=1'.repeat(count)}`,
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 0, max: 3000 })
      .map((depth) => `action=getClient&client_id${'[a]'.repeat(depth)}=1`),
  },
);

const sealedShot = fc.tuple(fc.constantFrom(...accounts), inner).map(([{ token, secret }, text]) => ({
  method: 'POST',
  headers: form,
  body: `token=${token}&crequest=${encodeURIComponent(sealed(secret, text))}`,
  secret,
}));

const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array));

const sealedNoise = fc.tuple(fc.constantFrom(...accounts), bytes).map(([{ token, secret }, noise]) => ({
  method: 'POST',
  headers: form,
  body: `token=${token}&crequest=${encodeURIComponent(sealed(secret, noise))}`,
  secret,
}));

const outer = fc
  .tuple(
    fc.constantFrom('', 'token', 'token[]', 'token[a]', 'TOKEN'),
    fc.oneof(value, fc.constant(seedAccounts.main.token)),
    fc.constantFrom('', 'crequest', 'crequest[]'),
    fc.oneof(
      value,
      fc.base64String({ maxLength: 60 }),
      fc.constant(sealed(seedAccounts.main.secret, 'action=getClient')),
    ),
  )
  .map(([one, token, two, crequest]) => `${one}=${token}&${two}=${crequest}`);

const rawShot = fc
  .record({
    method: fc.constantFrom('POST', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'GET', 'OPTIONS', 'HEAD'),
    headers: fc.constantFrom<Record<string, string>>(
      form,
      { 'content-type': 'multipart/form-data; boundary=x' },
      { 'content-type': 'multipart/form-data' },
      { 'content-type': 'application/json' },
      { 'content-type': 'text/plain; charset=utf-16' },
      { ...form, 'x-sandbox-fault': 'nonsense:1' },
    ),
    body: fc.oneof(
      bytes,
      outer,
      outer.map((text) => `--x\r\ncontent-disposition: form-data; name="token"\r\n\r\n${text}\r\n--x--`),
    ),
  })
  .map((shot) => ({
    ...shot,
    body: ['GET', 'HEAD'].includes(shot.method) ? '' : shot.body,
    secret: seedAccounts.main.secret,
  }));

/** Arbitrary requests. */
export const shots: fc.Arbitrary<Shot> = fc.oneof(
  { weight: 14, arbitrary: sealedShot },
  { weight: 2, arbitrary: sealedNoise },
  { weight: 4, arbitrary: rawShot },
);
