import fc from 'fast-check';
import { foldText } from 'factomos-core';
import { describe, expect, test } from 'vitest';
import { guessRoles, hasHeading, mapColumns } from '../../src/domain/lines/map-columns.ts';
import { parseLines } from '../../src/domain/lines/parse-lines.ts';
import { cpuTime } from '../support/cpu-time.ts';

const linesOf = (text: string) => {
  const table = parseLines(text);
  const rows = hasHeading(table, foldText) ? table.rows.slice(1) : table.rows;
  return mapColumns(rows, guessRoles(table, foldText));
};
const line = (text: string, quantity?: string, price?: string, service?: string) => ({
  text,
  quantity,
  price,
  service,
  problems: [],
});

describe('lines parsed from a text', () => {
  test.each([
    [
      'a Markdown list',
      '- Home page\n* Contact, form\n1. Deployment\n- [x] Tests\n',
      ['Home page', 'Contact, form', 'Deployment', 'Tests'],
    ],
    ['plain lines, one with a comma', 'Home page\r\n\r\nContact, form', ['Home page', 'Contact, form']],
    ['a list of amounts with commas', '- A, 2,50\n- B, 3,50', ['A, 2,50', 'B, 3,50']],
  ])('are the items of %s', (_what, text, expected) => {
    expect(linesOf(text)).toEqual(expected.map((one) => line(one)));
  });

  test.each([
    ['a Markdown table', '| Description | Qty | Unit price |\n|---|--:|---|\n| A \\| B | 1,5 | 1 200,50 € |'],
    ['CSV with semicolons', '"Désignation";Qté;PU HT\n"A | B";1,5;1 200,50 €\n'],
    ['CSV with commas', 'description,quantity,price\n"A | B","1,5","1 200,50 €"'],
    ['spreadsheet cells', 'Text\tHours\tRate\r\nA | B\t1.5\t1200.50'],
    ['spreadsheet cells without a heading', 'A | B\t1.5\t1200.50'],
  ])('have text, quantity and price in %s', (_what, text) => {
    expect(linesOf(text)).toEqual([line('A | B', '1.5', '1200.50')]);
  });

  test('keep an unreadable number, and report it', () => {
    expect(linesOf('text;qty;price\nA;two;5')).toEqual([
      { ...line('A', 'two', '5'), problems: ['quantity'] },
    ]);
  });

  test('have columns in any order, and a service', () => {
    expect(linesOf('Prix;Prestation;Libellé;Note\n5;19;A;x')).toEqual([line('A', undefined, '5', '19')]);
  });

  test('are empty for a text without lines', () => {
    for (const text of ['', ' \n\t\n', '- \n', '|---|', '\uFEFF']) expect(parseLines(text).rows).toEqual([]);
  });
});

describe('any text', () => {
  test('is parsed without an error, and columns map to cells that exist', () => {
    const pieces = fc.array(
      fc.constantFrom('"', ';', ',', '\t', '\n', '\r', '|', '-', '\\', ' ', 'a', '1', '€'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map((all) => all.join('')),
        ),
        (text) => {
          const table = parseLines(text);
          for (const row of table.rows) expect(row.length).toBeGreaterThan(0);
          expect(linesOf(text).length).toBeLessThanOrEqual(table.rows.length);
        },
      ),
    );
  });

  const cell = fc
    .string({ minLength: 1, maxLength: 8 })
    .map((text) => `a${text.replace(/[\r\n\\]/g, '').trim()}`);

  test('is unchanged after it was written as CSV and parsed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
        const text = rows
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';'))
          .join('\n');
        expect(parseLines(text).rows).toEqual(rows);
      }),
    );
  });

  test('is unchanged after it was written as a Markdown table and parsed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = rows
          .map((row) => `| ${row.map((one) => one.replaceAll('|', '\\|')).join(' | ')} |`)
          .join('\n');
        expect(parseLines(text).rows).toEqual(rows);
      }),
    );
  });

  test('is parsed in linear time', () => {
    parseLines(`;${' '.repeat(100_000)}${'a"'.repeat(100_000)}`);
    const taken = cpuTime(() => {
      for (const piece of [
        '"',
        '"a";',
        '|',
        '| a ',
        '- ',
        '-',
        ' ',
        '\t',
        ';',
        ',',
        '1.',
        '[ ] ',
        '\\|',
        'a\n',
        '"\n',
        ' "',
      ])
        parseLines(piece.repeat(200_000));
    });
    expect(taken).toBeLessThan(5_000);
  });
});
