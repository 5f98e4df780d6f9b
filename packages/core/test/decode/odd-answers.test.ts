import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { type ResultShape } from '../../src/catalogue/spec/result-shape.ts';
import { decodeResult } from '../../src/decode/decode-result.ts';
import { decodeValue } from '../../src/decode/decode-value.ts';
import { pairRows } from '../../src/decode/pair-rows.ts';
import { parseLines } from '../../src/decode/parse-lines.ts';
import { toRows } from '../../src/decode/to-rows.ts';
import { isRecord } from '../../src/json/json.ts';

const deviation = (text: string) => `The answer deviates from the manual: ${text}`;

test.each([
  ['id', 'must be an id'],
  ['idOrNone', 'must be an id'],
  ['text', 'must be a string'],
  ['secret', 'must be a string'],
  ['key', 'must be a string'],
  ['amount', 'must be an amount'],
  ['percent', 'must be a percentage'],
  ['quantity', 'must be a number'],
  ['integer', 'must be a whole number'],
  ['timestamp', 'must be a whole number'],
  ['date', 'must be a date'],
  ['shortDate', 'must be a date'],
  ['datetime', 'must be a date with a time'],
  ['flag', 'must be true or false'],
] as const)('a field of the kind %s "%s"', (kind, message) => {
  const plain = decodeResult({ one: { kind } }, { one: {} });
  expect(plain).toMatchObject({
    result: { one: null },
    problems: [],
    warnings: [deviation(`one ${message}`)],
  });
  expect(decodeResult({ one: { kind } }, {}).warnings).toEqual([deviation('one is missing')]);
  const essential: ResultShape = { one: { kind, essential: true } };
  expect(decodeResult(essential, { one: {} }).problems).toEqual([{ field: 'one', message }]);
  const optional: ResultShape = { one: { kind, optional: true } };
  expect(decodeResult(optional, { one: {} }).warnings).toEqual([deviation(`one ${message}`)]);
  expect(decodeResult(optional, {}).warnings).toEqual([]);
});

test('a choice may be another string, but not empty', () => {
  const shape: ResultShape = { one: { kind: 'choice', choices: ['a'] } };
  expect(decodeResult(shape, { one: 'b' }).result).toEqual({ one: 'b' });
  expect(decodeResult(shape, { one: '' }).warnings).toEqual([deviation('one must be a string')]);
});

test('an essential text must not be empty, another one may be', () => {
  const shape: ResultShape = { name: { kind: 'text', essential: true }, note: { kind: 'text' } };
  expect(decodeResult(shape, { name: '', note: '' })).toMatchObject({
    result: { name: null, note: '' },
    problems: [{ field: 'name', message: 'must be a string' }],
    warnings: [],
  });
  expect(decodeResult({ id: { kind: 'integer', essential: true } }, { id: '5' }).result).toEqual({ id: 5 });
});

describe('an object that was not found', () => {
  const { result: shape } = catalogue.getService;
  const isNotFound = (service: object): boolean => decodeResult(shape, { service }).isNotFound;

  test.each([
    [{ exists: false }],
    [{ exists: '0', service_id: null, price: '' }],
    [{ exists: 0, service_id: false }],
  ])('is recognised by %j', (service) => {
    expect(isNotFound(service)).toBe(true);
  });

  test.each([
    [{}],
    [{ exists: true }],
    [{ exists: null }],
    [{ exists: false, service_id: '8' }],
    [{ exists: false, price: '0' }],
    [{ exists: false, service_id: '8', price: '5' }],
  ])('is not assumed for %j', (service) => {
    expect(isNotFound(service)).toBe(false);
  });
});

describe('lists', () => {
  const rows: ResultShape = {
    parts: { kind: 'list', fields: { id: { kind: 'id', essential: true } } },
  };
  const nested: ResultShape = { document: { kind: 'object', fields: rows } };

  test('at the top, rows that cannot be read are omitted with a warning', () => {
    expect(decodeResult(rows, { parts: [{ id: '1' }, { id: '' }, 5] })).toEqual({
      result: {
        parts: [{ id: '1' }],
        omitted: [
          { raw: { id: '' }, problems: [{ field: 'parts[1].id', message: 'must be an id' }] },
          { raw: 5, problems: [{ field: 'parts[2]', message: 'must be an object' }] },
        ],
      },
      problems: [],
      warnings: [deviation('parts[1].id must be an id'), deviation('parts[2] must be an object')],
      isNotFound: false,
    });
  });

  test('within an object, such rows are problems or warnings of that object', () => {
    const { result, problems, warnings } = decodeResult(nested, {
      document: { parts: [{ id: '1' }, {}, 5] },
    });
    expect(result).toEqual({ document: { parts: [{ id: '1' }, { id: null }] } });
    expect(problems).toEqual([{ field: 'document.parts[1].id', message: 'is missing' }]);
    expect(warnings).toEqual([deviation('document.parts[2] must be an object')]);
  });

  test('that are missing are empty, with a warning', () => {
    expect(decodeResult(rows, {})).toMatchObject({
      result: { parts: [], omitted: [] },
      warnings: [deviation('parts is missing')],
    });
    expect(decodeResult(rows, { parts: 'none' }).warnings).toEqual([deviation('parts must be a list')]);
  });

  test('that are optional are empty without a warning, and keep objects as they are', () => {
    const optional: ResultShape = {
      parts: { kind: 'list', optional: true, fields: { id: { kind: 'id', essential: true } } },
    };
    expect(decodeResult(optional, {})).toMatchObject({ result: { parts: [] }, problems: [], warnings: [] });
    expect(decodeResult(optional, { parts: [{ more: 1 }, 5] })).toMatchObject({
      result: { parts: [{ more: 1 }], omitted: [] },
      warnings: [],
    });
  });

  test.each([
    [
      [1, 2],
      [1, 2],
    ],
    [{ '0': 'a', '12': 'b' }, ['a', 'b']],
    [{}, undefined],
    [{ '0': 'a', name: 'b' }, undefined],
    [{ '1a': 'a' }, undefined],
    [{ a1: 'a' }, undefined],
    [null, undefined],
    ['text', undefined],
  ])('%j has the rows %j', (value, expected) => {
    expect(toRows(value)).toEqual(expected);
  });

  test('pair each row with what it was read from', () => {
    const raw = [{ id: '' }, { id: '1' }, 5, { id: '2' }];
    const omitted = [
      { raw: raw[0], problems: [] },
      { raw: raw[2], problems: [] },
    ];
    const read = [{ id: '1' }, { id: '2' }];
    expect(pairRows(read, raw, omitted)).toEqual([
      { row: read[0], raw: raw[1] },
      { row: read[1], raw: raw[3] },
    ]);
    expect(pairRows(read, { '3': raw[1], '4': raw[3] }, [])[1]).toEqual({ row: read[1], raw: raw[3] });
    expect(pairRows(read, 'none', [])[0]).toEqual({ row: read[0], raw: undefined });
  });
});

test('a field that is not documented is kept as it is, whatever its name', () => {
  const answer: unknown = JSON.parse(
    '{"id":"5","__proto__":{"polluted":true},"new":"01","error":{"code":0}}',
  );
  const { result } = decodeResult({ id: { kind: 'id' } }, isRecord(answer) ? answer : {});
  expect(Object.keys(result).toSorted()).toEqual(['__proto__', 'id', 'new']);
  const own = decodeResult({ one: { kind: 'object', fields: {} } }, { one: answer }).result.one;
  expect(Object.getOwnPropertyDescriptor(own, '__proto__')).toEqual({
    value: { polluted: true },
    writable: true,
    enumerable: true,
    configurable: true,
  });
  expect(Object.getOwnPropertyDescriptor(own, 'new')?.value).toBe('01');
});

test('a documented field without a value is not kept as it is', () => {
  const shape: ResultShape = { one: { kind: 'object', fields: {} }, id: { kind: 'id' } };
  expect(decodeResult(shape, { one: 5, id: {}, more: 1 }).result).toEqual({ id: null, more: 1 });
  expect(Object.keys(decodeResult(shape, { id: '1' }).result)).toEqual(['id']);
});

describe('lines that can be sent again', () => {
  const article = { service_id: '8', comment: 'Work', quantity: 2, price: 5, remise: 0 };

  test('are all lines of the document', () => {
    expect(parseLines([article, { ...article, service_id: '75', quantity: null }], 'price')).toEqual({
      lines: [{ service_id: '8', description: 'Work', quantity: 2, price: 5 }, { title: 'Work' }],
      warnings: [],
    });
  });

  test.each([
    [{ ...article, service_id: 8 }],
    [{ ...article, comment: null }],
    [{ ...article, quantity: '2' }],
    [{ ...article, price: null }],
    ['text'],
  ])('are none when one is %j', (odd) => {
    expect(parseLines([article, odd], 'price')).toEqual({
      lines: [],
      warnings: ['line 2 cannot be sent again: it needs service_id, quantity, price and comment'],
    });
  });

  test('are none when there are no articles', () => {
    expect(parseLines(undefined, 'price')).toEqual({
      lines: [],
      warnings: ['there are no lines to send again'],
    });
  });

  test('lose a discount with a warning, whether or not it could be read', () => {
    const lost = ', which the API cannot set: sending the lines again would lose it';
    expect(
      parseLines(
        [
          { ...article, remise: 1 },
          { ...article, remise: null },
        ],
        'price',
      ).warnings,
    ).toEqual([`line 1 has a discount${lost}`, `line 2 has a discount that could not be read${lost}`]);
  });

  test('are none when an article is not an object', () => {
    const shape: ResultShape = {
      articleList: { kind: 'list', optional: true, fields: {} },
      lines: { kind: 'lines', price: 'price' },
    };
    expect(decodeResult(shape, { articleList: [article, 5] })).toMatchObject({
      result: { lines: [] },
      warnings: ['lines: there are no lines to send again'],
    });
  });
});

test.each([
  ['2015-11-02T12:49:31+01:00', '2015-11-02'],
  ['2015-11-02T12:49:31Z ', '2015-11-02'],
  ['2015-11-02 12:49:31 ', '2015-11-02 12:49:31'],
  [' 02/11/15 12:49', '2015-11-02 12:49:00'],
  ['00/00/0000', null],
  ['x02/11/2015', undefined],
])('the time %j is %j', (wire, value) => {
  expect(decodeValue.datetime(wire)).toBe(value);
});

test.each([
  ['.125', 0.125],
  ['1,5', 1.5],
  [' 7 ', 7],
])('the number %j is %j', (wire, value) => {
  expect(decodeValue.amount(wire)).toBe(value);
});
