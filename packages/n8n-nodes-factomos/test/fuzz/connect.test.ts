import { retainedMegabytes } from '@tools/fuzz/retained-memory';
import { FUZZ_TIMEOUT, fuzzRuns, fuzzSeed } from '@tools/fuzz/runs';
import { spoiled } from '@tools/fuzz/mutations';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callWebhook, type Answer, type Call } from '../engine/webhook.mts';
import { triggerNode } from '../trigger/trigger-node.ts';

const node = triggerNode();
const HIDDEN = 'made-up-secret-y';
const KEYS: [string, string][] = [
  ['api_key', 'made_up_token_0815'],
  ['api_secret', HIDDEN],
];
const multipart = KEYS.map(
  ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
).join('');
const posted = fc.constantFrom(
  new URLSearchParams(KEYS).toString(),
  JSON.stringify(Object.fromEntries(KEYS)),
  `${multipart}--b--\r\n`,
  'error=refused',
);
const bodies = fc.oneof(spoiled(posted), spoiled(fc.string()), fc.uint8Array({ maxLength: 300 }));
const types = fc.constantFrom(
  ...['', 'application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'],
  ...['multipart/form-data; boundary=b', 'multipart/form-data; boundary="', 'multipart/x; boundary=('],
);
const ownState = 'the state of an open page';
const states = fc.constantFrom<string | string[]>(
  ownState,
  ownState,
  '',
  'f'.repeat(32),
  ['a', 'b'],
  '__proto__',
);
const numRuns = fuzzRuns('n8n-connect');

const connect = async (call: Call): Promise<Answer> =>
  callWebhook(node, { webhook: 'setup', ...call }, { mode: 'manual' });

async function openPage(): Promise<string> {
  const { body } = await connect({ method: 'GET' });
  return /"state":"(\w+)"/.exec(String(body))?.[1] ?? '';
}

test(
  `the connect page responds to any request, and gives keys to the page alone that waits for them (${numRuns} requests)`,
  { timeout: FUZZ_TIMEOUT },
  async () => {
    const seen = new Set<number>();
    const memory = retainedMegabytes();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET' as const, 'POST' as const, 'POST' as const),
        states,
        fc.constantFrom('0', '1', ''),
        types,
        bodies,
        async (method, state, take, type, body) => {
          const own = await openPage();
          const query = { state: state === ownState ? own : state, take };
          const call = { method, query, headers: { 'content-type': type }, body };
          const { status, body: shown, items } = await connect(call);
          seen.add(status);
          expect([200, 400, 409, 413]).toContain(status);
          expect(items).toBeUndefined();
          expect(String(shown)).not.toContain(HIDDEN);
          const { body: taken } = await connect({ method: 'GET', query: { take: '1', state: own } });
          const isPosted = method === 'POST' && state === ownState && status === 200;
          expect(taken).toMatchObject({ status: isPosted ? 'ready' : 'waiting' });
        },
      ),
      { numRuns, seed: fuzzSeed, endOnFailure: true },
    );
    expect(seen).toEqual(new Set([200, 400, 409]));
    expect(retainedMegabytes() - memory).toBeLessThan(50);
  },
);
