import { beforeEach, expect, test } from 'vitest';
import { forgetOlder } from '../../nodes/shared/idempotency/forget-older.ts';
import {
  type Claim,
  claim,
  complete,
  readNote,
  release,
  writeNote,
} from '../../nodes/shared/idempotency/idempotency-key.ts';
import { markContext } from '../engine/mark-context.ts';
import { ProcessedData } from '../engine/processed-data.ts';

const scope = { credentialId: '1', baseUrl: 'https://app.factomos.com/', operation: 'invoice:create' };
const order17 = { ...scope, key: 'order-17' };
let data: ProcessedData;
const context = () => markContext(data);

beforeEach(() => {
  data = new ProcessedData();
});

/** Another execution claims the key, and n8n's database stops responding after this many calls. */
async function stalledClaim(calls: number): Promise<void> {
  const stalled = data.killAfter(calls);
  await Promise.race([claim(context(), order17), stalled]);
  data.restart();
}

async function claimTimes(times: number): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (let index = 0; index < times; index += 1) claims.push(await claim(context(), order17));
  return claims;
}

test('a key that is being claimed never counts as old, however slow the claim is', async () => {
  await forgetOlder(context(), scope, Date.now());
  // The key is claimed from the second call on.
  for (let calls = 2; calls < 12; calls += 1) {
    data.rows.clear();
    await forgetOlder(context(), scope, Date.now());
    await stalledClaim(calls);
    expect(await claimTimes(3)).toEqual(Array.from({ length: 3 }, () => ({ state: 'unknown' })));
  }
});

test('a key that was released and claimed again has the age of the new claim', async () => {
  await claim(context(), order17);
  await release(context(), order17);
  await forgetOlder(context(), scope, Date.now() + 1);
  await stalledClaim(2);
  expect(await claimTimes(3)).toEqual(Array.from({ length: 3 }, () => ({ state: 'unknown' })));
});

test('an old key is claimed again by only one of several executions', async () => {
  await claim(context(), order17);
  await complete(context(), order17, '6829');
  await forgetOlder(context(), scope, Date.now() + 1);
  const claims = await claimTimes(3);
  expect(claims.map(({ state }) => state)).toEqual(['claimed', 'unknown', 'unknown']);
});

test('the notes of a released key are deleted before the next claim', async () => {
  await claim(context(), order17);
  await writeNote(context(), order17, 'start', 1_700_000_000);
  await release(context(), order17);
  await claim(context(), order17);
  expect(await readNote(context(), order17, 'start')).toBeUndefined();
});
