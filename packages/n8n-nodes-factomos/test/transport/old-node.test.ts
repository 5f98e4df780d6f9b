import { FactomosClient, isFactomosError } from 'factomos-core';
import { expect, test } from 'vitest';
import { describeError } from '../../nodes/shared/errors/item-error.ts';
import { credential } from './servers.mts';

/** The error of the node when a client cannot be created. */
function refusal(token: string): { message: string; description: string } {
  try {
    new FactomosClient({ ...credential, token });
    return { message: 'nothing was refused', description: '' };
  } catch (error) {
    return isFactomosError(error)
      ? describeError(error, { label: (field) => field, recoveryHint: '' })
      : { message: String(error), description: '' };
  }
}

test('the error for an old Node.js gives no advice about the credential', () => {
  const withResolvers = Object.getOwnPropertyDescriptor(Promise, 'withResolvers');
  if (withResolvers === undefined) throw new Error('this runtime is too old itself');
  Reflect.deleteProperty(Promise, 'withResolvers');
  try {
    const { message, description } = refusal('made-up-token');
    expect(message).toBe('Node.js is too old: factomos-core requires Node.js 22.13 or newer');
    expect(description).not.toMatch(/credential/i);
  } finally {
    Object.defineProperty(Promise, 'withResolvers', withResolvers);
  }
});

test('the error for an invalid token mentions the credential', () => {
  expect(refusal('').message).toBe('The credential cannot be used: Token is required');
});
