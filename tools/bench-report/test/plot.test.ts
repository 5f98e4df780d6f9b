import { expect, test } from 'vitest';
import { plot } from '../src/plot.ts';
import { powersOfTen, Scale } from '../src/scale.ts';
import { growth } from './samples.ts';

test('a scale covers whole powers of ten, each as wide as the next', () => {
  const scale = new Scale([20, 4000], 100, 400);
  expect([scale.from, scale.to]).toEqual([1, 4]);
  expect([10, 100, 1000, 10_000].map((value) => scale.at(value))).toEqual([100, 200, 300, 400]);
});

test('a scale of one value has a width', () => {
  const scale = new Scale([10], 0, 10);
  expect([scale.at(10), scale.at(100)]).toEqual([0, 10]);
});

test.each([0, -1, NaN, Infinity])('a scale refuses the value %s', (value) => {
  expect(() => new Scale([1, value], 0, 1)).toThrow('needs values above 0');
});

test('powers of ten below 1 are exact', () => {
  expect(powersOfTen(-3, 0)).toEqual([0.001, 0.01, 0.1, 1]);
});

test('a plot has a title and a description with all medians', () => {
  const svg = plot(growth);
  expect(svg).toContain('role="img" aria-labelledby="title desc"');
  expect(svg).toContain('<title id="title">Time of a call</title>');
  expect(svg).toContain('first page &lt;50&gt;, by stored invoices: 2 ms at 10, 3 ms at 1,000.');
  expect(svg).toContain('getInvoice, by stored invoices: 1.23 ms at 1,000.');
});

test('a plot has one mark for each point and one in the legend, and a bar from minimum to maximum', () => {
  const svg = plot(growth);
  expect(svg.match(/class="mark0"/g)).toHaveLength(3);
  expect(svg.match(/class="mark1"/g)).toHaveLength(2);
  expect(svg.match(/stroke-width="1" d="M/g)).toHaveLength(3);
});

test('lines differ without colour, and colours follow the theme', () => {
  const svg = plot(growth);
  const dashes = [...svg.matchAll(/stroke-dasharray="([^"]+)"/g)].map(([, dash]) => dash);
  expect(new Set(dashes).size).toBe(2);
  expect(svg).toContain('@media (prefers-color-scheme:dark)');
});

test('each colour has a contrast of at least 4.5 to the background of its theme', () => {
  const lines = Array.from({ length: 4 }, (_, index) => ({
    name: String(index),
    points: growth.lines[0]?.points ?? [],
  }));
  const [, light = '', dark = ''] =
    /<style>(.*?)@media[^{]*\{(.*?)<\/style>/.exec(plot({ ...growth, lines })) ?? [];
  for (const theme of [light, dark]) {
    const [, back = ''] = /\.back\{fill:(#\w{6})/.exec(theme) ?? [];
    const colours = [...theme.matchAll(/\.(?:line\d|mark\d|text)\{\w+:(#\w{6})/g)].map(
      ([, colour = '']) => colour,
    );
    expect(colours).toHaveLength(9);
    for (const colour of colours) expect(contrast(colour, back), colour).toBeGreaterThanOrEqual(4.5);
  }
});

test('a plot without points is refused', () => {
  expect(() => plot({ ...growth, lines: [] })).toThrow('"Time of a call" has no points.');
});

/** As WCAG defines it. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
