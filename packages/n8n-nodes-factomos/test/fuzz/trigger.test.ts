import { changedJson, spoiled } from '@tools/fuzz/mutations';
import { retainedMegabytes } from '@tools/fuzz/retained-memory';
import { FUZZ_TIMEOUT, fuzzRuns, fuzzSeed } from '@tools/fuzz/runs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trigger } from '../engine/webhook.mts';
import { notification, triggerNode, urlKey, withoutCredential } from '../trigger/trigger-node.ts';

const node = withoutCredential(triggerNode({ readBack: false }));
const json = fc
  .constantFrom('create_invoice', 'edit_client', 'estimate_status_gained', 'new_in_2027')
  .chain((type) => changedJson(JSON.parse(notification(type, '6829', { custom: 'id=3' }))));
const bodies = fc.oneof(spoiled(json), spoiled(fc.string()), fc.uint8Array({ maxLength: 300 }));
const numRuns = fuzzRuns('n8n-trigger');

test(
  `the trigger responds to any body, and its execution passes on an event or says why not (${numRuns} bodies)`,
  { timeout: FUZZ_TIMEOUT },
  async () => {
    const ends = new Set<string>();
    const memory = retainedMegabytes();
    const types = fc.constantFrom(
      '',
      'application/json',
      'application/x-www-form-urlencoded',
      'text/xml',
      'x'.repeat(999),
    );
    await fc.assert(
      fc.asyncProperty(bodies, types, async (body, type) => {
        const call = { query: { key: urlKey }, headers: { 'content-type': type }, body };
        const { answer, run } = await trigger(node, call);
        expect(answer.status).toBe(body.length === 0 ? 400 : 200);
        if (run === undefined) {
          ends.add('ignored or refused');
          return;
        }
        const { error, lastNodeExecuted } = run.data.resultData;
        expect(lastNodeExecuted).toBe(node.name);
        // n8n shows these with a message and what to do; anything else is a stack trace.
        if (error !== undefined) expect(['NodeOperationError', 'NodeApiError']).toContain(error.name);
        ends.add(error === undefined ? 'passed on' : 'explained');
      }),
      { numRuns, seed: fuzzSeed, endOnFailure: true },
    );
    expect(ends).toEqual(new Set(['ignored or refused', 'passed on', 'explained']));
    expect(retainedMegabytes() - memory).toBeLessThan(50);
  },
);
