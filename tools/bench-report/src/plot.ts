import { type Growth, type GrowthLine } from './bench-result.ts';
import { formatNumber, formatValue } from './format.ts';
import { powersOfTen, Scale } from './scale.ts';

const WIDTH = 720;
const HEIGHT = 400;
const LEFT = 84;
const RIGHT = 196;
const TOP = 48;
const BOTTOM = 56;

/** Lines differ in dashes and marks as well as in colour. The colours have a contrast of at least 4.5 to the background of their theme. */
const STYLES = [
  { light: '#0b5cad', dark: '#7ab8ff', dash: 'none', mark: 'M-4-4h8v8h-8z' },
  { light: '#a03000', dark: '#ffad85', dash: '7 4', mark: 'M0-5.5 5 4H-5z' },
  { light: '#1f6b2c', dark: '#86d993', dash: '2 4', mark: 'M0-5.5 5.5 0 0 5.5-5.5 0z' },
  { light: '#6b2fa0', dark: '#cfa6ff', dash: '10 3 2 3', mark: 'M-4-1.5h2.5V-4h3v2.5H4v3H1.5V4h-3V1.5H-4z' },
] as const;

/** An SVG with logarithmic axes that can be read without colours, in light and dark, and by a screen reader through its title and description. */
export function plot({ title, x, unit, lines }: Growth): string {
  const all = lines.flatMap(({ points }) => points);
  if (all.length === 0) throw new Error(`"${title}" has no points.`);
  const across = new Scale(
    all.map((point) => point.x),
    LEFT,
    WIDTH - RIGHT,
  );
  const up = new Scale(
    all.flatMap(({ value }) => [value.min, value.max]),
    HEIGHT - BOTTOM,
    TOP,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="13">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<desc id="desc">${escapeXml(description({ x, unit, lines }))}</desc>`,
    `<style>${style(lines.length)}</style>`,
    `<rect class="back" width="${WIDTH}" height="${HEIGHT}"/>`,
    `<text class="text" x="${LEFT}" y="24" font-size="15" font-weight="600">${escapeXml(title)}</text>`,
    ...powersOfTen(across.from, across.to).map((value) => {
      const at = across.at(value);
      return (
        `<path class="grid" d="M${at} ${TOP}V${HEIGHT - BOTTOM}"/>` +
        `<text class="text" x="${at}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${formatNumber(value)}</text>`
      );
    }),
    ...powersOfTen(up.from, up.to).map((value) => {
      const at = up.at(value);
      return (
        `<path class="grid" d="M${LEFT} ${at}H${WIDTH - RIGHT}"/>` +
        `<text class="text" x="${LEFT - 8}" y="${at + 4}" text-anchor="end">${escapeXml(formatValue(value, unit))}</text>`
      );
    }),
    `<text class="text" x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 14}" text-anchor="middle">${escapeXml(x)}</text>`,
    ...lines.map((line, index) => drawLine(line, index, across, up)),
    '</svg>',
    '',
  ].join('\n');
}

function drawLine({ name, points }: GrowthLine, index: number, across: Scale, up: Scale): string {
  const { dash, mark } = STYLES[index % STYLES.length] ?? STYLES[0];
  const line = `class="line${index}"`;
  const path = points.map((point) => `${across.at(point.x)} ${up.at(point.value.median)}`).join('L');
  const marks = points.map(({ x, value }) => {
    const bar = `<path ${line} fill="none" stroke-width="1" d="M${across.at(x)} ${up.at(value.min)}V${up.at(value.max)}"/>`;
    return `${bar}<path class="mark${index}" transform="translate(${across.at(x)} ${up.at(value.median)})" d="${mark}"/>`;
  });
  const legend = { x: WIDTH - RIGHT + 14, y: TOP + 16 + index * 26 };
  return [
    `<path ${line} fill="none" stroke-width="2" stroke-dasharray="${dash}" d="M${path}"/>`,
    ...marks,
    `<path ${line} fill="none" stroke-width="2" stroke-dasharray="${dash}" d="M${legend.x} ${legend.y}h26"/>`,
    `<path class="mark${index}" transform="translate(${legend.x + 13} ${legend.y})" d="${mark}"/>`,
    `<text class="text" x="${legend.x + 34}" y="${legend.y + 4}">${escapeXml(name)}</text>`,
  ].join('\n');
}

function style(count: number): string {
  const used = Array.from({ length: count }, (_, index) => STYLES[index % STYLES.length] ?? STYLES[0]);
  const theme = (back: string, text: string, grid: string, colours: readonly string[]): string =>
    `.back{fill:${back}}.text{fill:${text}}.grid{stroke:${grid}}` +
    colours.map((colour, index) => `.line${index}{stroke:${colour}}.mark${index}{fill:${colour}}`).join('');
  const light = theme(
    '#ffffff',
    '#1f2328',
    '#d8dee4',
    used.map((one) => one.light),
  );
  const dark = theme(
    '#0d1117',
    '#e6edf3',
    '#30363d',
    used.map((one) => one.dark),
  );
  return `${light}@media (prefers-color-scheme:dark){${dark}}`;
}

/** The medians as a sentence for each line. */
export function description({ x, unit, lines }: Pick<Growth, 'x' | 'unit' | 'lines'>): string {
  return lines
    .map(({ name, points }) => {
      const values = points.map(
        (point) => `${formatValue(point.value.median, unit)} at ${formatNumber(point.x)}`,
      );
      return `${name}, by ${x}: ${values.join(', ')}.`;
    })
    .join(' ');
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
