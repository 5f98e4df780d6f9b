import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

// A low cost: these are test accounts, and thousands of them may be created in one run.
const cost = { N: 1024, r: 8, p: 1 };
const KEY_LENGTH = 32;

export function hashPassword(password: string): string {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}:${scryptSync(password, salt, KEY_LENGTH, cost).toString('hex')}`;
}

export function verifyPassword(password: string, hash: string): boolean {
  const [salt = '', key = ''] = hash.split(':');
  const expected = Buffer.from(key, 'hex');
  const given = scryptSync(password, Buffer.from(salt, 'hex'), KEY_LENGTH, cost);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
