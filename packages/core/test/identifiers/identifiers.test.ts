import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { describe, expect, test } from 'vitest';
import { checkSameCompany } from '../../src/identifiers/check-same-company.ts';
import { checkSiren } from '../../src/identifiers/check-siren.ts';
import { checkSiret } from '../../src/identifiers/check-siret.ts';
import { checkVatNumber } from '../../src/identifiers/check-vat-number.ts';

const codes = (findings: { code: string }[]): string[] => findings.map(({ code }) => code);
const DIGITS = Array.from('0123456789');
const KEY = Array.from('0123456789ABCDEFGHJKLMNPQRSTUVWXYZ');

/** The result of an independent library. */
function isValid(kind: 'siren' | 'siret' | 'tva', number: string): boolean {
  const validator = stdnum.FR?.[kind];
  if (!validator) throw new Error(`stdnum has no FR.${kind}`);
  return validator.validate(number).isValid;
}

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...DIGITS), minLength: length, maxLength: length });
/** One in ten random numbers passes Luhn. Here half of them are made to pass, so that both results are tested. */
const luhnish = (length: number) =>
  fc.tuple(digits(length - 1), fc.boolean(), digits(1)).map(([head, fit, last]) => {
    const right = DIGITS.find((digit) => luhnByTheBook(head + digit)) ?? last;
    return head + (fit ? right : last);
  });

/** The Luhn algorithm, implemented independently of the code under test. */
function luhnByTheBook(number: string): boolean {
  const doubled = Array.from(number)
    .reverse()
    .map((digit, index) => (index % 2 === 1 ? String(Number(digit) * 2) : digit));
  return Array.from(doubled.join(''), Number).reduce((sum, digit) => sum + digit, 0) % 10 === 0;
}

test('numbers and undefined from JavaScript do not throw', () => {
  // @ts-expect-error wrong on purpose: a number
  expect(checkSiret(73282932000074)).toEqual([]);
  // @ts-expect-error wrong on purpose: a number
  expect(codes(checkSiren(732829321))).toEqual(['check-digits']);
  // @ts-expect-error wrong on purpose: nothing
  expect(checkVatNumber()).toEqual([]);
  // @ts-expect-error wrong on purpose: nothing
  expect(checkSameCompany(null, undefined)).toEqual([]);
});

describe('a SIREN', () => {
  test('is checked like an independent library does', () => {
    fc.assert(
      fc.property(luhnish(9), (siren) => (checkSiren(siren).length === 0) === isValid('siren', siren)),
      { numRuns: 1000 },
    );
  });

  test.each(['732829320', '732 829 320', '732.829.320', '73282-9320', '356000000', '', '  '])(
    '%o has no finding',
    (siren) => {
      expect(checkSiren(siren)).toEqual([]);
    },
  );

  test.each([
    ['732829321', 'check-digits'],
    ['73282932', 'length'],
    ['7328293200', 'length'],
    ['73282932O', 'characters'],
  ])('%o is found wrong: %s', (siren, code) => {
    expect(codes(checkSiren(siren))).toEqual([code]);
  });
});

describe('a SIRET', () => {
  test('is checked like an independent library does', () => {
    fc.assert(
      fc.property(luhnish(14), (siret) => {
        const isRight = isValid('siret', siret) && isValid('siren', siret.slice(0, 9));
        expect(checkSiret(siret).length === 0).toBe(isRight);
      }),
      { numRuns: 1000 },
    );
  });

  test('of La Poste is checked like an independent library does, although most break the Luhn rule', () => {
    const sirets = Array.from(
      { length: 2703 },
      (_, index) => `356000000${String(index * 37).padStart(5, '0')}`,
    );
    const right = sirets.filter((siret) => checkSiret(siret).length === 0);
    expect(right).toEqual(sirets.filter((siret) => isValid('siret', siret)));
    expect(right.length).toBeGreaterThan(500);
  });

  test.each(['73282932000074', '732 829 320 00074', '35600000000048', '35600000049837', ''])(
    '%o has no finding',
    (siret) => {
      expect(checkSiret(siret)).toEqual([]);
    },
  );

  test.each([
    ['73282932000075', 'check-digits'],
    ['35600000049838', 'check-digits'],
    ['0123456', 'length'],
    ['732829320', 'length'],
    ['7328293200007A', 'characters'],
  ])('%o is found wrong: %s', (siret, code) => {
    expect(codes(checkSiret(siret))).toEqual([code]);
  });

  test('with a mistyped SIREN is reported although the check sum of its 14 digits is right', () => {
    expect(isValid('siret', '00000000900001')).toBe(true);
    expect(checkSiret('00000000900001')).toEqual([
      {
        code: 'check-digits',
        message: 'The first 9 digits of the SIRET are not a valid SIREN: a digit may be mistyped.',
      },
    ]);
  });

  test('of 9 digits is reported as a SIREN', () => {
    expect(checkSiret('732829320')[0]?.message).toContain('look like a SIREN');
  });
});

describe('a French VAT number', () => {
  const key = fc.tuple(fc.constantFrom(...KEY), fc.constantFrom(...KEY)).map((pair) => pair.join(''));
  const numericKey = (siren: string) => String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0');
  const company = fc.oneof(
    luhnish(9),
    digits(6).map((number) => `000${number}`),
  );

  test('is checked like an independent library does, with keys of digits and of letters, of France and of Monaco', () => {
    const seen = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(company, key, fc.boolean(), (siren, anyKey, fit) => {
        const number = `FR${fit ? numericKey(siren) : anyKey}${siren}`;
        const valid = checkVatNumber(number).length === 0;
        seen[valid ? 'right' : 'wrong']++;
        return valid === isValid('tva', number);
      }),
      { numRuns: 3000 },
    );
    expect(seen.right).toBeGreaterThan(200);
    expect(seen.wrong).toBeGreaterThan(200);
  });

  test('has a valid key of letters as often as in the library', () => {
    let right = 0;
    for (const first of KEY) {
      for (const second of KEY) {
        const number = `FR${first}${second}732829320`;
        const valid = checkVatNumber(number).length === 0;
        if (valid) right++;
        expect(`${number} ${String(valid)}`).toBe(`${number} ${String(isValid('tva', number))}`);
      }
    }
    expect(right).toBeGreaterThan(80);
  });

  test.each(['FR44732829320', 'fr 44 732 829 320', 'FR53000004605', ''])('%o has no finding', (number) => {
    expect(checkVatNumber(number)).toEqual([]);
  });

  test.each([
    ['FR45732829320', 'check-digits'],
    ['FR44732829321', 'check-digits'],
    ['FRO4732829320', 'characters'],
    ['FR4473282932X', 'characters'],
    ['FR4473282932', 'length'],
    ['DE136695976', 'not-french'],
    ['987654', 'not-french'],
  ])('%o is found: %s', (number, code) => {
    expect(codes(checkVatNumber(number))).toEqual([code]);
  });
});

describe('a SIRET beside a VAT number', () => {
  test.each([
    ['73282932000074', 'FR44732829320', []],
    ['732 829 320 00074', 'fr 44 732829320', []],
    ['35600000000048', 'FR44732829320', ['mismatch']],
    ['35600000000048', 'FR53000004605', []],
    ['35600000000048', 'DE136695976', []],
    ['', 'FR44732829320', []],
    ['73282932000074', '', []],
  ])('%o and %o: %o', (siret, vatNumber, expected) => {
    expect(codes(checkSameCompany(siret, vatNumber))).toEqual(expected);
  });
});
