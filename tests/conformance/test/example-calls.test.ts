import { exampleCall } from '@tools/example-calls';
import { expected } from '@tools/example-calls/expected';
import { type ActionName, catalogue, FactomosClient, isActionName } from 'factomos-core';
import { createSandbox, type Sandbox, seedAccounts } from 'factomos-sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ dailyLimit: null });
});
beforeEach(() => {
  sandbox.reset();
});
afterAll(() => sandbox.close());

/** Calls the method with the name of the action. */
async function callMethod(
  action: ActionName,
  params: unknown,
  caller: 'main' | 'partner' = 'main',
): Promise<unknown> {
  const { token, secret } = seedAccounts[caller];
  const client = new FactomosClient({ token, secret, baseUrl: sandbox.url });
  const method: unknown = Reflect.get(client, action);
  if (typeof method !== 'function') throw new Error(`FactomosClient has no method ${action}`);
  return await Reflect.apply(method, client, [params]);
}

describe.each(Object.keys(catalogue).filter(isActionName))('%s', (action) => {
  test('has an example call in tools/example-calls', () => {
    expect(() => exampleCall(action)).not.toThrow();
  });

  test('succeeds with its example call', async () => {
    const { caller, params, result } = exampleCall(action);
    expect(await callMethod(action, params, caller)).toMatchObject(expected(result));
    expect(sandbox.journal.entries()).toMatchObject([{ action, code: 0 }]);
  });

  test('refuses the invalid example call', async () => {
    const { caller, params, refused } = exampleCall(action);
    const call = callMethod(action, { ...params, ...refused.params }, refused.caller ?? caller);
    await expect(call).rejects.toMatchObject({ serverCode: refused.code });
    expect(sandbox.journal.entries()).toMatchObject([{ action, code: refused.code }]);
  });
});
