import fc from 'fast-check';

/** Any character that UTF-8 can encode. Creating fast-check's own `binary` takes a second. */
const anyCharacter = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));

export const anyText = fc.string({ unit: anyCharacter, maxLength: 100 });
