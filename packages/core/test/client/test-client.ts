import { setImmediate } from 'node:timers/promises';
import { FactomosClient } from '../../src/client/client.ts';
import { type FactomosClientOptions } from '../../src/client/request/options.ts';
import { type FactomosError, isFactomosError } from '../../src/errors/guards.ts';
import { type FakeTransport } from './fake-transport.ts';
import { baseUrl, secret, token } from './account.ts';

/** A client that does not really wait between attempts. */
export function testClient(given: Partial<FactomosClientOptions & FakeTransport>): FactomosClient {
  // A fake transport has more properties than the option.
  const options = { ...given };
  delete options.requests;
  delete options.asked;
  return new FactomosClient({ token, secret, baseUrl, sleep: () => setImmediate(), ...options });
}

/** The FactomosError of a call that must fail. */
export async function errorOf(call: Promise<unknown>): Promise<FactomosError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (isFactomosError(error)) return error;
  throw new Error('The call did not end with a FactomosError', { cause: error });
}
