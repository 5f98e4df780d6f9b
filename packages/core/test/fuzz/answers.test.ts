import { changedJson, spoiled } from '@tools/fuzz/mutations';
import { FUZZ_TIMEOUT, fuzzRuns, fuzzSeed } from '@tools/fuzz/runs';
import { retainedMegabytes } from '@tools/fuzz/retained-memory';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FactomosClient } from '../../src/client/client.ts';
import { isFactomosError } from '../../src/errors/guards.ts';
import { envelope, ok, secret, token } from '../client/account.ts';
import { fakeTransport } from '../client/fake-transport.ts';
import { testClient } from '../client/test-client.ts';
import { estimateAnswer, invoiceAnswer, listAnswer } from '../decode/answers.ts';

interface Asked {
  readonly effect: 'read' | 'write';
  readonly sample: object;
  readonly call: (client: FactomosClient) => Promise<unknown>;
}

const CALLS: readonly Asked[] = [
  { effect: 'read', sample: invoiceAnswer(), call: (client) => client.getInvoice({ invoice_id: 6829 }) },
  {
    effect: 'read',
    sample: listAnswer(),
    call: (client) => client.listInvoice({ invoice_status: 'later', page_index: 50 }),
  },
  { effect: 'read', sample: estimateAnswer(), call: (client) => client.getEstimate({ estimate_id: 19709 }) },
  {
    effect: 'read',
    sample: { 'email-templates': [{ id: '1', name: 'Relance', type: 'invoice' }], error: ok },
    call: (client) => client.listEmailTemplates(),
  },
  {
    effect: 'write',
    sample: { client_id: '12', error: ok },
    call: (client) => client.createClient({ category: 'client', client_company_name: 'x' }),
  },
  { effect: 'write', sample: { error: ok }, call: (client) => client.sendInvoice({ invoice_id: 1 }) },
  {
    effect: 'write',
    sample: { payment_id: '7', error: ok },
    call: (client) => client.createPayment({ invoice_id: 1, montant: 5, type: 'cb' }),
  },
  {
    effect: 'write',
    sample: { auth_token: 'x', error: ok },
    call: (client) => client.getConnectionToken(),
  },
];

/** How a call that was answered may end. A write never ends as if it had not been sent. */
const CODES = {
  read: ['api', 'authentication', 'quota', 'validation', 'http'],
  write: ['api', 'authentication', 'quota', 'outcome-unknown'],
} as const;

const answered = fc.constantFrom(...CALLS).chain((asked) => {
  const json = changedJson(asked.sample);
  const sealed = json.map((text) => envelope.seal(text));
  return fc.record({
    asked: fc.constant(asked),
    status: fc.constantFrom(200, 200, 200, 200, 204, 301, 403, 500),
    body: fc.oneof(
      sealed.map((text) => new TextEncoder().encode(text)),
      spoiled(sealed),
      spoiled(json),
      // Noise that was sealed together with the answer.
      spoiled(json).map((bytes) => new TextEncoder().encode(envelope.seal(Buffer.from(bytes).toString()))),
    ),
  });
});

const numRuns = fuzzRuns('answers');

test(
  `whatever is answered gives a result or a documented error (${numRuns} answers)`,
  { timeout: FUZZ_TIMEOUT },
  async () => {
    const ends = new Map<string, number>();
    const memory = retainedMegabytes();
    await fc.assert(
      fc.asyncProperty(answered, async ({ asked: { effect, call }, status, body }) => {
        const error: unknown = await call(
          testClient({ ...fakeTransport({ status, body }), retries: 0 }),
        ).then(
          () => undefined,
          (reason: unknown) => reason,
        );
        const end = error === undefined ? 'done' : isFactomosError(error) ? error.code : 'another error';
        expect(['done', ...CODES[effect]]).toContain(end);
        if (error === undefined) expect(status).toBeLessThan(300);
        const shown = JSON.stringify([error]);
        expect(shown.includes(token) || shown.includes(secret)).toBe(false);
        ends.set(`${effect} ${end}`, (ends.get(`${effect} ${end}`) ?? 0) + 1);
      }),
      { numRuns, seed: fuzzSeed, endOnFailure: true },
    );
    expect(retainedMegabytes() - memory).toBeLessThan(50);
    // It met good answers, refusals and broken ones.
    expect([...ends.keys()]).toEqual(
      expect.arrayContaining([
        ...['read done', 'read api', 'read validation', 'read http'],
        ...['write done', 'write api', 'write outcome-unknown'],
      ]),
    );
  },
);
