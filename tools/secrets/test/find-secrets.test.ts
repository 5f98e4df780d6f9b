import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { findSecrets } from '../src/find-secrets.ts';

const secrets = { password: 'made up "password" é', token: 'made_up_token_0815' };
const { password } = secrets;

class Holder {
  readonly #hidden: string;
  constructor(hidden: string) {
    this.#hidden = hidden;
  }
  get length(): number {
    return this.#hidden.length;
  }
}

test.each<[string, unknown]>([
  ['text', `it is ${password}.`],
  ['a percent-encoded text', `a=${encodeURIComponent(password)}`],
  ['a form', new URLSearchParams({ password }).toString()],
  ['JSON', JSON.stringify({ password })],
  ['base64 within a longer text', Buffer.from(`${password}, and more`).toString('base64')],
  ['the key of the envelope', createHash('md5').update(password).digest('hex')],
  ['bytes', Buffer.from([0, 1, 2, ...Buffer.from(encodeURIComponent(password)), 255])],
  ['a deep object', { a: [{ b: new Map([['c', { password }]]) }] }],
  ['an error’s cause', new Error('outer', { cause: new Error(password) })],
  ['a property that does not enumerate', Object.defineProperty({}, 'hidden', { value: password })],
])('finds a secret in %s', (_, recorded) => {
  expect(findSecrets(recorded, secrets)).toEqual(['password']);
});

test('finds nothing where nothing is', () => {
  expect(findSecrets({ a: 'made up', b: [new Holder(password)] }, secrets)).toEqual([]);
});

test('refuses to search for what is no secret', () => {
  expect(() => findSecrets('', { token: String(undefined) })).toThrow('token is too short to search for');
});
