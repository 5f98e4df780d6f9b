import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Line } from '../../src/catalogue/spec/line.ts';
import { lineArrays } from '../../src/encode/encode.ts';

/** The pairs as PHP reads them: each array is numbered separately. */
function phpArrays(pairs: readonly (readonly [string, string])[]): Record<string, string[]> {
  const arrays: Record<string, string[]> = {};
  for (const [name, value] of pairs) (arrays[name] ??= []).push(value);
  return arrays;
}

const text = fc
  .string({ unit: 'grapheme', minLength: 1 })
  // U+FFFD stands for a character that was lost, and is refused.
  .filter((value) => value.trim() !== '' && !value.includes('\u{FFFD}'));
const service = fc.record(
  { service_id: fc.integer({ min: 1 }), quantity: fc.integer({ min: -99, max: 99 }), description: text },
  { requiredKeys: ['service_id', 'quantity'] },
);
const title = fc.record({ title: text });

describe('the four arrays of the lines', () => {
  test('stay aligned whatever is missing', () => {
    const price = fc.integer({ min: -1000, max: 1000 });
    const priced = fc.array(
      fc.oneof(
        title,
        fc.tuple(service, price).map(([line, value]) => ({ ...line, price: value })),
      ),
      { minLength: 1 },
    );
    const unpriced = fc.array(fc.oneof(title, service), { minLength: 1 });
    fc.assert(
      fc.property(fc.oneof(priced, unpriced), (lines: Line[]) => {
        const { pairs, problems } = lineArrays(lines);
        expect(problems).toEqual([]);
        const arrays = phpArrays(pairs);
        for (const [name, values] of Object.entries(arrays)) expect(values, name).toHaveLength(lines.length);
        lines.forEach((line, index) => {
          expect(arrays['line_service_id[]']?.[index]).toBe(String(line.service_id ?? 75));
          expect(arrays['line_quantity[]']?.[index]).toBe(String(line.quantity ?? 1));
          expect(arrays['line_description[]']?.[index] ?? '').toBe(line.title ?? line.description ?? '');
          if (line.price !== undefined) expect(arrays['line_price[]']?.[index]).toBe(String(line.price));
        });
      }),
    );
  });

  test('have a price for every line or for none, never an empty one', () => {
    const lines = fc.array(
      fc.oneof(
        title,
        fc.record(
          { service_id: fc.constant(1), quantity: fc.constant(1), price: fc.constant(2) },
          { requiredKeys: ['service_id', 'quantity'] },
        ),
      ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(lines, (some: Line[]) => {
        const { pairs, problems } = lineArrays(some);
        const services = some.filter(({ title }) => title === undefined);
        const given = services.filter(({ price }) => price !== undefined).length;
        const isMixed = given > 0 && given < services.length;
        expect(problems.length > 0).toBe(isMixed);
        const prices = phpArrays(pairs)['line_price[]'] ?? [];
        expect(prices).not.toContain('');
        if (!isMixed) expect(prices).toHaveLength(given === services.length ? some.length : 0);
      }),
    );
  });

  test('refuse mixed prices in a message that names each line without one', () => {
    const { problems } = lineArrays([
      { service_id: 1, quantity: 1, price: 2 },
      { service_id: 1, quantity: 1 },
      { title: 'Then' },
      { service_id: 1, quantity: 1 },
    ]);
    expect(problems.map(({ field }) => field)).toEqual(['lines[1].price', 'lines[3].price']);
    expect(problems[0]?.message).toMatch(/give every line a price, or none/);
  });

  test('contain a title as service 75, quantity 1, price 0', () => {
    expect(lineArrays([{ title: 'Phase 1' }]).pairs).toEqual([
      ['line_service_id[]', '75'],
      ['line_description[]', 'Phase 1'],
      ['line_quantity[]', '1'],
      ['line_price[]', '0'],
    ]);
  });

  test('leave descriptions and prices out when no line has one', () => {
    expect(lineArrays([{ service_id: '8', quantity: '1.5' }]).pairs).toEqual([
      ['line_service_id[]', '8'],
      ['line_quantity[]', '1.5'],
    ]);
  });

  test.each([
    ['not a list', 'lines', 'must be a list of at least one line', undefined],
    ['an empty list', 'lines', 'must be a list of at least one line', []],
    ['not an object', 'lines[0]', 'must be { service_id', ['x']],
    ['a missing service', 'lines[0].service_id', 'is required', [{ quantity: 1 }]],
    ['a missing quantity', 'lines[0].quantity', 'is required', [{ service_id: 1 }]],
    [
      'a comma in a quantity',
      'lines[0].quantity',
      'must be a finite number',
      [{ service_id: 1, quantity: '1,5' }],
    ],
    [
      'an empty price',
      'lines[0].price',
      'must be a finite number',
      [{ service_id: 1, quantity: 1, price: '' }],
    ],
    [
      'a price that is not a number',
      'lines[0].price',
      'must be a finite number',
      [{ service_id: 1, quantity: 1, price: NaN }],
    ],
    [
      'an unknown field',
      'lines[0].qty',
      'is not a field of a line',
      [{ service_id: 1, quantity: 1, qty: 2 }],
    ],
    [
      'a title with more',
      'lines[0]',
      'has a title, so it cannot have other fields',
      [{ title: 'x', quantity: 1 }],
    ],
    ['an empty title', 'lines[0].title', 'must not be empty', [{ title: ' ' }]],
    ['a title that is not a string', 'lines[0].title', 'must be a string', [{ title: 4 }]],
  ])('refuse %s', (_what, field, message, lines) => {
    const { pairs, problems } = lineArrays(lines);
    expect(pairs).toEqual([]);
    expect(problems.find((problem) => problem.field === field)?.message).toContain(message);
  });

  test.each([[{ title: '' }], [{ title: 4 }], [{ title: 'x', quantity: 1 }]])(
    'report no missing price for an invalid title: %o',
    (title) => {
      const { problems } = lineArrays([title, { service_id: 1, quantity: 1, price: 5 }]);
      expect(problems).toHaveLength(1);
      expect(problems[0]?.message).not.toContain('price');
    },
  );
});
