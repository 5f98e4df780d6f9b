import fc from 'fast-check';

/** Values that PHP, a proxy or an attacker may put where another one belongs. */
const ODD_VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1e300, 1e-7, '', '0', ' ', [], {}, [[]], { 0: 1, 2: 3 }, 'Client not found'],
  ...['31215,6', '1,234', '1 234,56', 'NaN', '+5', '0000-00-00', '2026-02-30', '00/00/00', '-4', '-5', '-20'],
  ...[
    '__proto__',
    'toString',
    '\u0000',
    '\u{FEFF}',
    '<b>',
    '&amp;',
    'é',
    '\u{1F600}',
    '9'.repeat(40),
    'x'.repeat(3000),
  ],
];

const oddValue = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD_VALUES) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

type Change = { readonly at: number } & (
  | { readonly kind: 'replace'; readonly value: unknown }
  | { readonly kind: 'remove' | 'list-as-object' }
);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ at: fc.nat(), kind: fc.constant('replace' as const), value: oddValue }),
  fc.record({ at: fc.nat(), kind: fc.constantFrom('remove' as const, 'list-as-object' as const) }),
);

/** JSON like the sample, with up to three of its values replaced or taken out. */
export function changedJson(sample: unknown): fc.Arbitrary<string> {
  return fc.array(change, { maxLength: 3 }).map((changes) => {
    let value: unknown = structuredClone(sample);
    for (const drawn of changes) {
      // Cloned, since a later change reaches into the value of an earlier one, which may be the same object.
      const one = structuredClone(drawn);
      const places = placesOf(value);
      const place = places[one.at % places.length];
      if (place === undefined) value = 'value' in one ? one.value : undefined;
      else apply(place, one);
    }
    // JSON has no undefined: an answer that was taken out whole is empty.
    return value === undefined ? '' : JSON.stringify(value);
  });
}

interface Place {
  readonly holder: object;
  readonly key: string;
}

function placesOf(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [
    { holder: value, key },
    ...placesOf(inner),
  ]);
}

function apply({ holder, key }: Place, one: Change): void {
  const old: unknown = Reflect.get(holder, key);
  if (one.kind === 'replace') Reflect.set(holder, key, one.value);
  else if (one.kind === 'list-as-object' && Array.isArray(old))
    Reflect.set(holder, key, Object.fromEntries(old.entries()));
  else Reflect.deleteProperty(holder, key);
}

/** Around or within an answer: what servers and proxies print. */
const NOISE = [
  ...[
    '',
    '\u{FEFF}',
    ' \r\n',
    '<br />\n<b>Warning</b>: x in <b>/a.php</b> on line <b>3</b>',
    '{}',
    '{',
    '"',
    '\\',
  ],
  ...[
    '<!doctype html><title>',
    'Notice: Undefined index: x\n',
    '%',
    '==',
    ',',
    '\u0000',
    'null',
    '{"error":{"code":0}}',
  ],
];

/** Text with something before, after or within it, cut off, or in another form. */
export function spoiled(text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  const noise = fc.constantFrom(...NOISE);
  return fc
    .tuple(
      text,
      noise,
      noise,
      noise,
      fc.nat(),
      fc.constantFrom('whole', 'cut', 'within', 'encoded', 'latin1'),
    )
    .map(([body, before, after, within, at, how]) => {
      const cut = body.length === 0 ? 0 : at % body.length;
      if (how === 'cut') return utf8(before + body.slice(0, cut));
      if (how === 'within') return utf8(body.slice(0, cut) + within + body.slice(cut));
      if (how === 'encoded') return utf8(encodeURIComponent(Buffer.from(body).toString()));
      if (how === 'latin1') return new Uint8Array(Buffer.from(before + body + after, 'latin1'));
      return utf8(before + body + after);
    });
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
