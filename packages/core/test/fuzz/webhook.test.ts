import { changedJson, spoiled } from '@tools/fuzz/mutations';
import { retainedMegabytes } from '@tools/fuzz/retained-memory';
import { FUZZ_TIMEOUT, fuzzRuns, fuzzSeed } from '@tools/fuzz/runs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFactomosError } from '../../src/errors/guards.ts';
import { notificationTypes } from '../../src/webhook/notification-types.ts';
import { parseNotification } from '../../src/webhook/parse-notification.ts';
import { anyText } from '../any-text.ts';

const sample = fc.constantFrom(...Object.keys(notificationTypes)).map((notification_type) => ({
  company_id: '550',
  notification_type,
  result: { id: '5782', invoice_id: '12', error: { code: 0, message: 'OK' } },
  custom: 'id=3',
}));
const json = sample.chain(changedJson);
const form = fc
  .tuple(fc.constantFrom('data', '', 'a[b]'), json)
  .map(([name, text]) => new URLSearchParams([[name, text]]).toString());
const bodies = fc.oneof(
  json.map((text) => new TextEncoder().encode(text)),
  spoiled(json),
  spoiled(form),
  spoiled(anyText),
  fc.uint8Array({ maxLength: 300 }),
);
const numRuns = fuzzRuns('webhook');

test(
  `any body is a notification or a validation error (${numRuns} bodies)`,
  { timeout: FUZZ_TIMEOUT },
  () => {
    let read = 0;
    const memory = retainedMegabytes();
    fc.assert(
      fc.property(bodies, fc.boolean(), (body, asText) => {
        try {
          const { company_id, result, notification_type } = parseNotification(
            asText ? Buffer.from(body).toString() : body,
          );
          expect(
            [company_id, result.id, result.error.message, notification_type].map((it) => typeof it),
          ).toEqual(['string', 'string', 'string', 'string']);
          read += 1;
        } catch (error) {
          if (!isFactomosError(error, 'validation')) throw error;
          expect(error.subject).toBe('notification');
          expect(error.problems.length).toBeGreaterThan(0);
        }
      }),
      { numRuns, seed: fuzzSeed, endOnFailure: true },
    );
    expect(retainedMegabytes() - memory).toBeLessThan(50);
    expect(read).toBeGreaterThan(numRuns / 20);
    expect(read).toBeLessThan(numRuns);
  },
);
