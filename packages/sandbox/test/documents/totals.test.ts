import { describe, expect, test } from 'vitest';
import { fromCents, lineNet, toCents } from '../../src/documents/money.ts';
import { totalsOf, type VatRounding } from '../../src/documents/totals.ts';

function shown(
  lines: [quantity: string, price: string, rate: string][],
  rounding: VatRounding = 'rate',
  forced?: string,
) {
  const taxed = lines.map(([quantity, price, vat]) => ({ net: lineNet(quantity, price, '0'), vat }));
  const { net, vat, total } = totalsOf(taxed, rounding, forced === undefined ? null : toCents(forced));
  return [net, vat, total].map(fromCents);
}

describe("the totals of the manual's samples", () => {
  test.each<[string, [string, string, string][], string[]]>([
    [
      'getInvoice',
      [
        ['10', '950', '19.6'],
        ['12', '950', '19.6'],
        ['4', '1300', '19.6'],
      ],
      ['26100', '5115.6', '31215.6'],
    ],
    ['getEstimate', [['1', '650', '5.5']], ['650', '35.75', '685.75']],
    ['a negative one', [['-1', '150', '20']], ['-150', '-30', '-180']],
    ['a rounded one', [['1', '18.43', '20']], ['18.43', '3.69', '22.12']],
    ['400', [['1', '400', '20']], ['400', '80', '480']],
    ['a down payment', [['1', '416.67', '20']], ['416.67', '83.33', '500']],
  ])('%s', (_, lines, expected) => {
    expect(shown(lines)).toEqual(expected);
  });
});

test.each([
  [0, '0'],
  [5, '0.05'],
  [-5, '-0.05'],
  [50, '0.5'],
  [2610000, '26100'],
  [-18000, '-180'],
  [1842, '18.42'],
  [1e15, '10000000000000'],
])('%i cents are written %s', (cents, text) => {
  expect(fromCents(cents)).toBe(text);
});

describe('rounding', () => {
  test('is half away from zero, in decimals and not in floats', () => {
    expect(lineNet('1', '1.005', '0')).toBe(101);
    expect(lineNet('-1', '1.005', '0')).toBe(-101);
    expect(lineNet('3', '0.335', '0')).toBe(101);
    expect(lineNet('2', '10', '0.005')).toBe(2000);
    expect(toCents('8.27758979797363')).toBe(828);
  });

  test('VAT is rounded per rate, or per line if that quirk is set', () => {
    const lines: [string, string, string][] = [
      ['1', '0.33', '5.5'],
      ['1', '0.33', '5.5'],
      ['1', '0.33', '5.5'],
      ['1', '10', '20'],
    ];
    expect(shown(lines, 'rate')).toEqual(['10.99', '2.05', '13.04']);
    expect(shown(lines, 'line')).toEqual(['10.99', '2.06', '13.05']);
  });

  test('a forced total makes VAT the difference', () => {
    expect(shown([['1', '100', '20']], 'rate', '119.99')).toEqual(['100', '19.99', '119.99']);
  });
});
