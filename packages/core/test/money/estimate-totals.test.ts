import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { type ActionParams, type Estimate, type Invoice } from '../../src/client/actions.generated.ts';
import { isFactomosError } from '../../src/errors/guards.ts';
import { estimateTotals } from '../../src/money/estimate-totals.ts';
import { type PricedDocument } from '../../src/money/priced-document.ts';
import facts from '../fixtures/manual-facts.json' with { type: 'json' };

const figures = ({
  figures_total_withoutvat,
  figures_total_vat,
  figures_total_withvat,
}: ReturnType<typeof estimateTotals>) => [figures_total_withoutvat, figures_total_vat, figures_total_withvat];

function problemsOf(document: PricedDocument): string[] {
  try {
    estimateTotals(document);
  } catch (error) {
    if (!isFactomosError(error, 'validation')) throw error;
    return error.problems.map(({ field, message }) => `${field} ${message}`);
  }
  return [];
}

describe("the manual's samples", () => {
  const sample = (document: string) => {
    const found = facts.sampleTotals.find((one) => one.document === document);
    if (!found) throw new Error(`No sample ${document}`);
    return found;
  };
  const expected = (document: string) => {
    const { figures_total_withoutvat, figures_total_vat, figures_total_withvat } = sample(document);
    return [figures_total_withoutvat, figures_total_vat, figures_total_withvat].map(Number);
  };
  const linesOf = (document: string) =>
    (sample(document).lines ?? []).map((line) => ({ ...line, vat: sample(document).serviceRate }));

  test('an invoice whose rate takes precedence over those of its services', () => {
    expect(
      figures(
        estimateTotals({ lines: linesOf('getInvoice'), invoice_vat: sample('getInvoice').impliedRate }),
      ),
    ).toEqual(expected('getInvoice'));
  });

  test('an estimate with rate 0, which has the rate of its services', () => {
    expect(
      figures(
        estimateTotals({ lines: linesOf('getEstimate'), estimate_vat: sample('getEstimate').impliedRate }),
      ),
    ).toEqual(expected('getEstimate'));
  });

  test.each(['F06150193', 'F06150191', 'F06150189', 'F06150187'])(
    'the row %s of a list, at 20 %%',
    (number) => {
      const { figures_total_withoutvat } = sample(`listInvoice ${number}`);
      expect(
        figures(estimateTotals({ lines: [{ quantity: 1, price: figures_total_withoutvat, vat: 20 }] })),
      ).toEqual(expected(`listInvoice ${number}`));
    },
  );

  test('a down payment whose total is forced', () => {
    const { figures_total_withoutvat, figures_total_withvat } = sample('listInvoice F06150187');
    expect(
      figures(
        estimateTotals({
          lines: [{ quantity: 1, price: figures_total_withoutvat, vat: 20 }],
          figures_total_withvat,
        }),
      ),
    ).toEqual(expected('listInvoice F06150187'));
  });
});

describe('a line', () => {
  const net = (quantity: number | string, price: number | string, remise?: number): number | undefined =>
    estimateTotals({ lines: [{ quantity, price, remise, vat: 20 }] }).lines[0];

  test('is rounded to the cent, halves away from zero', () => {
    expect(net(1, '0.005')).toBe(0.01);
    expect(net(1, '-0.005')).toBe(-0.01);
    expect(net(1, 1.005)).toBe(1.01);
    expect(net(-1, 1.005)).toBe(-1.01);
    expect(net(1, '2.675')).toBe(2.68);
    expect(net(1, '0.00499')).toBe(0);
    expect(net(3, '8.27758979797363')).toBe(24.83);
  });

  test('is rounded after its discount is subtracted', () => {
    expect(net(2, 10, 5)).toBe(15);
    expect(net('1', '10.004', 0.5)).toBe(9.5);
  });

  test('is never negative zero', () => {
    expect(Object.is(net(-1, 0), 0)).toBe(true);
    expect(Object.is(net(1, '-0.001'), 0)).toBe(true);
  });

  test('that is a title has amount 0 and requires no figures', () => {
    expect(estimateTotals({ lines: [{ title: 'Part one' }, { quantity: 1, price: 10, vat: 20 }] })).toEqual({
      lines: [0, 10],
      rates: [{ rate: 20, base: 10, vat: 2 }],
      figures_total_withoutvat: 10,
      figures_total_vat: 2,
      figures_total_withvat: 12,
    });
  });

  test("uses its service's price and rate when it has none", () => {
    const services = { '8': { price: '8.27758979797363', vat: '19.6' } };
    expect(estimateTotals({ lines: [{ service_id: 8, quantity: 10 }] }, { services })).toMatchObject({
      lines: [82.78],
      rates: [{ rate: 19.6, base: 82.78, vat: 16.22 }],
    });
    expect(
      estimateTotals({ lines: [{ service_id: '8', quantity: 1, price: 5, vat: 10 }] }, { services }),
    ).toMatchObject({
      rates: [{ rate: 10, base: 5, vat: 0.5 }],
    });
  });
});

describe('VAT', () => {
  const lines = [
    { quantity: 1, price: 0.1, vat: '20.0' },
    { quantity: 1, price: 0.13, vat: 20 },
    { quantity: 1, price: 10, vat: 5.5 },
    { quantity: 3, price: 10, vat: 0 },
  ];

  test('is summed by rate, in ascending order', () => {
    expect(estimateTotals({ lines }).rates).toEqual([
      { rate: 0, base: 30, vat: 0 },
      { rate: 5.5, base: 10, vat: 0.55 },
      { rate: 20, base: 0.23, vat: 0.05 },
    ]);
  });

  test('can be rounded on every line instead of once per rate', () => {
    const cents = [
      { quantity: 1, price: 0.13, vat: 20 },
      { quantity: 1, price: 0.13, vat: 20 },
    ];
    expect(estimateTotals({ lines: cents }).figures_total_vat).toBe(0.05);
    expect(estimateTotals({ lines: cents }, { vatRounding: 'line' }).figures_total_vat).toBe(0.06);
  });

  test('has a single rate when the document has one above 0', () => {
    expect(estimateTotals({ lines, invoice_vat: 10 }).rates).toEqual([{ rate: 10, base: 40.23, vat: 4.02 }]);
    expect(estimateTotals({ lines, estimate_vat: '10' }).rates).toEqual([
      { rate: 10, base: 40.23, vat: 4.02 },
    ]);
    expect(estimateTotals({ lines: [{ quantity: 1, price: 1 }], invoice_vat: 10 }).figures_total_vat).toBe(
      0.1,
    );
    expect(estimateTotals({ lines, invoice_vat: 0 })).toEqual(estimateTotals({ lines }));
  });

  test.each([false, 0, '0'] as const)(
    'is not charged when vat_enable is %o, and no rate is required then',
    (vat_enable) => {
      const document = { lines: [{ quantity: 2, price: 10 }], invoice_vat: 20, vat_enable };
      expect(estimateTotals(document)).toMatchObject({
        rates: [],
        figures_total_vat: 0,
        figures_total_withvat: 20,
      });
      expect(estimateTotals({ lines: [{ quantity: 2, price: 10 }], vat_enable }).figures_total_withvat).toBe(
        20,
      );
    },
  );

  test.each([true, 1, '1', undefined] as const)('is charged when vat_enable is %o', (vat_enable) => {
    expect(
      estimateTotals({ lines: [{ quantity: 2, price: 10, vat: 20 }], vat_enable }).figures_total_vat,
    ).toBe(4);
  });
});

test('accepts the parameters of the actions, and lines as they are read', () => {
  expectTypeOf<ActionParams<'createInvoice'>>().toExtend<PricedDocument>();
  expectTypeOf<ActionParams<'editInvoice'>>().toExtend<PricedDocument>();
  expectTypeOf<ActionParams<'createEstimate'>>().toExtend<PricedDocument>();
  expectTypeOf<NonNullable<Invoice['lines']>>().toExtend<PricedDocument['lines']>();
  expectTypeOf<NonNullable<Estimate['lines']>>().toExtend<PricedDocument['lines']>();
});

describe('missing or invalid figures', () => {
  test('are all reported at once', () => {
    expect(
      problemsOf({
        lines: [
          { quantity: '1,5', price: NaN, vat: '' },
          { title: 'x' },
          { quantity: Infinity, service_id: 3 },
        ],
        figures_total_withvat: 'abc',
      }),
    ).toEqual([
      'lines[0].quantity is not a number such as 12 or "12.50"',
      'lines[0].price is not a number such as 12 or "12.50"',
      'lines[0].vat is not a number such as 12 or "12.50"',
      'lines[2].quantity is not a number such as 12 or "12.50"',
      "lines[2].price is missing, and the service's price is not known",
      "lines[2].vat is missing, and the service's rate is not known",
      'figures_total_withvat is not a number such as 12 or "12.50"',
    ]);
    expect(problemsOf({ lines: [], invoice_vat: '1e3' })).toHaveLength(1);
    expect(problemsOf({ lines: [{ quantity: 1, price: 1, vat: 1, remise: 'x' }] })).toHaveLength(1);
  });
});

describe('for any document', () => {
  const cents = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((amount) => amount / 100);
  const rate = fc.constantFrom('0', '2.1', '5.5', '8.5', '10', '19.6', '20');
  const quantity = fc.integer({ min: -1000, max: 1000 }).map((thousandths) => thousandths / 1000);
  const line = fc.record({ quantity, price: cents, vat: rate });
  const rounding = fc.constantFrom('rate', 'line');
  /** Whole cents are exact as numbers, so sums can be checked without the library under test. */
  const inCents = (amount: number): number => Math.round(amount * 100);
  const sumOf = (amounts: number[]): number => amounts.reduce((sum, amount) => sum + inCents(amount), 0);

  test('lines, bases, VAT and totals add up to the cent', () => {
    fc.assert(
      fc.property(fc.array(line), rounding, (lines, vatRounding) => {
        const totals = estimateTotals({ lines }, { vatRounding });
        expect(sumOf(totals.lines)).toBe(inCents(totals.figures_total_withoutvat));
        expect(sumOf(totals.rates.map(({ base }) => base))).toBe(inCents(totals.figures_total_withoutvat));
        expect(sumOf(totals.rates.map(({ vat }) => vat))).toBe(inCents(totals.figures_total_vat));
        expect(inCents(totals.figures_total_withoutvat) + inCents(totals.figures_total_vat)).toBe(
          inCents(totals.figures_total_withvat),
        );
      }),
    );
  });

  test('a line is rounded like integer arithmetic does: halves away from zero', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-1_000_000n, 1_000_000n),
        fc.bigInt(-1_000_000n, 1_000_000n),
        (thousandths, hundredths) => {
          const product = thousandths * hundredths;
          const magnitude = product < 0n ? -product : product;
          const rounded = ((magnitude + 500n) / 1000n) * (product < 0n ? -1n : 1n);
          const { lines } = estimateTotals({
            lines: [{ quantity: Number(thousandths) / 1000, price: Number(hundredths) / 100, vat: 0 }],
          });
          expect(inCents(lines[0] ?? NaN)).toBe(Number(rounded));
        },
      ),
    );
  });

  test('negating every price negates every figure', () => {
    fc.assert(
      fc.property(fc.array(line), rounding, (lines, vatRounding) => {
        const turned = lines.map((one) => ({ ...one, price: -one.price }));
        const [net = 0, vat = 0, total = 0] = figures(estimateTotals({ lines }, { vatRounding })).map(
          inCents,
        );
        expect(figures(estimateTotals({ lines: turned }, { vatRounding })).map(inCents)).toEqual([
          0 - net,
          0 - vat,
          0 - total,
        ]);
      }),
    );
  });

  test('a forced total is the total, and VAT the difference', () => {
    fc.assert(
      fc.property(fc.array(line), cents, (lines, figures_total_withvat) => {
        const free = estimateTotals({ lines });
        const forced = estimateTotals({ lines, figures_total_withvat });
        expect(forced.figures_total_withvat).toBe(figures_total_withvat === 0 ? 0 : figures_total_withvat);
        expect(forced.figures_total_withoutvat).toBe(free.figures_total_withoutvat);
        expect(inCents(forced.figures_total_vat)).toBe(
          inCents(figures_total_withvat) - inCents(free.figures_total_withoutvat),
        );
        expect(forced.rates).toEqual(free.rates);
      }),
    );
  });

  test('the order of lines does not matter', () => {
    fc.assert(
      fc.property(fc.array(line), rounding, (lines, vatRounding) => {
        const reversed = estimateTotals({ lines: lines.toReversed() }, { vatRounding });
        expect({ ...reversed, lines: reversed.lines.toReversed() }).toEqual(
          estimateTotals({ lines }, { vatRounding }),
        );
      }),
    );
  });
});
