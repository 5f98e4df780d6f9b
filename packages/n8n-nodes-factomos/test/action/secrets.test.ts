import { textAt } from '@tools/json';
import { findSecrets } from '@tools/secrets/find-secrets';
import { expect, test } from 'vitest';
import { processedData } from '../engine/engine.mts';
import { useWorld } from '../world/world.mts';

const world = useWorld();
const customer = 'Boulangerie Invisible';
const create = {
  resource: 'client',
  operation: 'create',
  category: 'client',
  clientCompanyName: customer,
  idempotencyKey: '={{ $json.key }}',
};

test('the keys in n8n’s database hold no secret and no customer', async () => {
  const { token, secret } = world.sandbox;
  for (const fault of [undefined, 'garbage', 'reset-after', 'reset-before'] as const) {
    if (fault !== undefined) world.sandbox.faults.add({ kind: fault });
    const input = [{ key: `${customer} ${fault ?? ''}` }, { key: token }];
    await world.run({ parameters: create, input });
  }
  expect(processedData.rows.size).toBeGreaterThan(0);
  expect(findSecrets([...processedData.rows], { token, secret, customer })).toEqual([]);
});

test('an execution has the secrets that were asked for in its result alone', async () => {
  const { token, secret } = world.sandbox;
  const parameters = {
    resource: 'account',
    operation: 'create',
    username: 'neuf@exemple.test',
  };
  const { run, items } = await world.run({ parameters });
  const made = items[0] ?? {};
  expect(findSecrets(run, { token, secret })).toEqual([]);
  const secrets = { password: textAt(made, 'password'), auth_token: textAt(made, 'auth_token') };
  expect(findSecrets(run.data.resultData, secrets)).toEqual(['password', 'auth_token']);
  const { resultData, ...rest } = run.data;
  expect(resultData.error).toBeUndefined();
  expect(findSecrets(rest, secrets)).toEqual([]);
});
