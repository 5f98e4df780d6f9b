import { expect, test } from 'vitest';
import { parseForm, type PhpValue } from '../../src/php/parse-form.ts';

function plain(value: PhpValue): unknown {
  return typeof value === 'string'
    ? value
    : Object.fromEntries([...value].map(([key, inner]) => [key, plain(inner)]));
}

/** The output of `php -r 'parse_str($form, $a); var_dump($a);'`. */
test.each<[string, unknown]>([
  ['', {}],
  ['a=1&b=2', { a: '1', b: '2' }],
  ['a=1&a=2', { a: '2' }],
  ['a', { a: '' }],
  ['a=', { a: '' }],
  ['=1', {}],
  ['&&a=1&', { a: '1' }],
  ['a=b=c', { a: 'b=c' }],
  ['a=1+2%2B3', { a: '1 2+3' }],
  ['a=%zz%', { a: '%zz%' }],
  ['a=%C3%A9', { a: 'é' }],
  ['a[]=1&a[]=2', { a: { 0: '1', 1: '2' } }],
  ['a%5B%5D=1&a%5B%5D=2', { a: { 0: '1', 1: '2' } }],
  ['a[5]=x&a[]=y', { a: { 5: 'x', 6: 'y' } }],
  ['a[k]=x&a[]=y', { a: { k: 'x', 0: 'y' } }],
  ['a[b][c]=1&a[b][d]=2', { a: { b: { c: '1', d: '2' } } }],
  ['a=1&a[]=2', { a: { 0: '2' } }],
  ['a[]=2&a=1', { a: '1' }],
  ['a.b=1&c d=2', { a_b: '1', c_d: '2' }],
  [' a=1', { a: '1' }],
  ['a[=1', { a_: '1' }],
  ['a[b=1', { a_b: '1' }],
  ['a[b]c=1', { a: { b: '1' } }],
  ['[a]=1', { '_a]': '1' }],
  ['__proto__=1', JSON.parse('{"__proto__":"1"}')],
])('%s', (form, expected) => {
  expect(plain(parseForm(form).values)).toEqual(expected);
});

test('the 1,001st variable and all after it are silently dropped', () => {
  const form = Array.from({ length: 1200 }, (_, index) => `a${index}=1`).join('&');
  const { values, dropped } = parseForm(form);
  expect(values.size).toBe(1000);
  expect(dropped).toBe(200);
});

test('400 lines of four fields lose their last prices', () => {
  const field = (name: string): string[] => Array.from({ length: 400 }, () => `${name}[]=1`);
  const form = ['line_service_id', 'line_description', 'line_quantity', 'line_price']
    .flatMap(field)
    .join('&');
  const { values } = parseForm(form);
  expect([...values].map(([name, list]) => [name, typeof list === 'string' ? 0 : list.size])).toEqual([
    ['line_service_id', 400],
    ['line_description', 400],
    ['line_quantity', 200],
  ]);
});
