import { changedJson, spoiled } from '@tools/fuzz/mutations';
import { retainedMegabytes } from '@tools/fuzz/retained-memory';
import { FUZZ_TIMEOUT, fuzzRuns, fuzzSeed } from '@tools/fuzz/runs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EnvelopeError } from '../../src/envelope/envelope-error.ts';
import { anyText } from '../any-text.ts';
import { envelope, secret } from '../client/account.ts';

const json = changedJson({ client: { client_id: '12', name: 'Café' }, error: { code: 0, message: 'OK' } });
const sealed = json.map((text) => envelope.seal(text));
const bodies = fc.oneof(
  spoiled(sealed),
  spoiled(json),
  spoiled(anyText),
  fc.base64String({ maxLength: 400 }).map((text) => new TextEncoder().encode(text)),
  fc.uint8Array({ maxLength: 400 }),
);
const numRuns = fuzzRuns('envelope');

test(
  `any body opens to a text or to a documented problem (${numRuns} bodies)`,
  { timeout: FUZZ_TIMEOUT },
  () => {
    const ends = new Set<string>();
    const memory = retainedMegabytes();
    fc.assert(
      fc.property(bodies, fc.boolean(), (body, asText) => {
        try {
          const text = envelope.open(asText ? Buffer.from(body).toString() : body);
          expect(typeof text).toBe('string');
          ends.add('text');
        } catch (error) {
          if (!(error instanceof EnvelopeError)) throw error;
          expect(error.message).not.toContain(secret);
          ends.add(error.problem);
        }
      }),
      { numRuns, seed: fuzzSeed, endOnFailure: true },
    );
    expect(retainedMegabytes() - memory).toBeLessThan(50);
    expect(ends).toEqual(new Set(['text', 'not-sealed', 'not-text', 'not-utf8', 'page']));
  },
);

test(`what was sealed opens again (${numRuns} texts)`, { timeout: FUZZ_TIMEOUT }, () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(envelope.open(envelope.seal(text))).toBe(text);
    }),
    { numRuns: Math.min(numRuns, 20_000), seed: fuzzSeed, endOnFailure: true },
  );
});
