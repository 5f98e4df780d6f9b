import { expect, test } from 'vitest';
import vectors from '../fixtures/factomos-crypto.json' with { type: 'json' };
import { createEnvelope } from '../../src/envelope/envelope.ts';
test.each(vectors.cases)('$name', (c) => {
  const e = createEnvelope(c.secret);
  if (c.plaintextUtf8 !== undefined) {
    expect(e.seal(c.plaintextUtf8)).toBe(c.ciphertextBase64);
    expect(e.open(c.encoded)).toBe(c.plaintextUtf8);
  }
});
test.each(vectors.decodeOnly)('$name', (c) => {
  expect(createEnvelope(c.secret).open(c.input)).toBe(c.plaintextUtf8);
});
