import { createEnvelope } from 'factomos-core';
import { type IDataObject } from 'n8n-workflow';
import { describe, expect, test } from 'vitest';
import { answering, ANSWERING_SECRET } from '../world/answering.mts';
import { useWorld } from '../world/world.mts';
import { keyedInvoice, orders } from '../world/invoice-parameters.mts';

const world = useWorld();

const WRONG = 'made-up-wrong-16';
const settings = { onError: 'continueRegularOutput' as const };

describe('an unclear response', () => {
  const answer: IDataObject = {
    invoice_id: 6829,
    invoice_formated_number: 'F07150012',
    estimate_id: '0',
    password: 'made-up-password',
    error: { code: 'no number' },
  };
  test.each([
    ['an object', JSON.stringify(answer)],
    ['truncated text', JSON.stringify(answer).slice(0, -5)],
    [
      'text with a PHP notice in it',
      JSON.stringify(answer).replace('"estimate_id"', 'Notice: Undefined index "estimate_id"'),
    ],
  ])(
    'that is %s has its ID and number in the details, and in the error that stops the workflow',
    async (_, text) => {
      await using factomos = await answering(createEnvelope(ANSWERING_SECRET).seal(text));
      const { credential } = factomos;
      const { items } = await world.run({
        parameters: keyedInvoice,
        input: orders('A'),
        settings,
        credential,
      });
      expect(items[0]?.details).toMatchObject({
        outcome: 'unknown',
        answered: { invoice_id: '6829', invoice_formated_number: 'F07150012' },
      });
      expect(JSON.stringify(items)).not.toContain('made-up-password');
      const { error } = await world.run({ parameters: keyedInvoice, input: orders('B'), credential });
      expect(error?.description).toContain(
        'Its response contains invoice_id 6829, invoice_formated_number F07150012.',
      );
    },
  );

  test('without the ID leaves the key unknown, and the error mentions Mark as Done', async () => {
    await using factomos = await answering({
      invoice_id: null,
      invoice_formated_number: 'F07150012',
      error: { code: 0 },
    });
    const { credential } = factomos;
    const { error } = await world.run({ parameters: keyedInvoice, input: orders('A'), credential });
    expect(error?.message).toBe('Done, but the response of Factomos has no ID');
    expect(error?.description).toContain(
      'Factomos did this: do not run it again. Look up the ID in Factomos.',
    );
    expect(error?.description).toContain('Its response contains invoice_formated_number F07150012.');
    expect(error?.description).toContain('Then use Key: Mark as Done in this workflow, with that ID.');
    const again = await world.run({ parameters: keyedInvoice, input: orders('A'), credential });
    expect(again.error?.message).toBe('It is unknown whether this was done for the key "A"');
    expect(again.error?.description).toContain('Key: Mark as Done');
  });
});

describe('a wrong secret', () => {
  test.each([true, false])(
    'leaves all keys free after two calls (Look for It First: %s)',
    async (lookFirst) => {
      const { token, url, secret } = world.sandbox;
      const credential = { token, secret: WRONG, baseUrl: url };
      const given = { parameters: { ...keyedInvoice, options: { lookFirst } }, settings };
      const { items } = await world.run({ ...given, input: orders('A', 'B', 'C'), credential });
      expect(items.map(({ failed, details }) => [failed, details])).toEqual(
        Array.from({ length: 3 }, () => [
          true,
          expect.objectContaining({ reason: 'authentication', outcome: 'not done' }) as unknown,
        ]),
      );
      expect(world.sandbox.journal.entries().length).toBeLessThanOrEqual(2);
      const right = await world.run({
        ...given,
        input: orders('A', 'B', 'C'),
        credential: { token, secret, baseUrl: url },
      });
      for (const item of right.items) {
        expect(item).toHaveProperty('invoice_id');
        expect(item).not.toHaveProperty('skipped');
      }
    },
  );
});
