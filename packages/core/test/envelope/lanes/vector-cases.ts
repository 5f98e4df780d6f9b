import { deepEqual, equal, throws } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createDecrypt } from '../../../src/envelope/cfb8.ts';
import { createBlockEncrypt, createEncrypt } from '../../../src/envelope/cfb8.ts';
import { createEnvelope } from '../../../src/envelope/envelope.ts';
import { EnvelopeError } from '../../../src/envelope/envelope-error.ts';
import { deriveKeys } from '../../../src/envelope/keys.ts';
import vectors from '../../fixtures/factomos-crypto.json' with { type: 'json' };
import { type LaneCase } from './case.ts';

const sha256 = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

const encrypting: LaneCase[] = vectors.cases.map((vector) => ({
  name: `libmcrypt, both ways: ${vector.name}`,
  run() {
    const plain =
      vector.plaintextUtf8 === undefined
        ? Buffer.from(vector.plaintextBase64, 'base64')
        : Buffer.from(vector.plaintextUtf8);
    const sealed = Buffer.from(vector.ciphertextBase64, 'base64');
    equal(plain.length, vector.length);
    const keys = deriveKeys(vector.secret);
    deepEqual(Buffer.from(createEncrypt(keys)(plain)), sealed);
    deepEqual(Buffer.from(createBlockEncrypt(keys)(plain)), sealed);
    deepEqual(Buffer.from(createDecrypt(keys)(sealed)), plain);
    if (vector.plaintextUtf8 === undefined) return;
    const envelope = createEnvelope(vector.secret);
    equal(envelope.seal(vector.plaintextUtf8), vector.ciphertextBase64);
    equal(encodeURIComponent(envelope.seal(vector.plaintextUtf8)), vector.encoded);
    equal(envelope.open(vector.encoded), vector.plaintextUtf8);
    equal(envelope.open(vector.ciphertextBase64), vector.plaintextUtf8);
    equal(envelope.open(Buffer.from(vector.encoded)), vector.plaintextUtf8);
  },
}));

const big: LaneCase[] = vectors.big.map((vector) => ({
  name: `libmcrypt, both ways: ${vector.name}`,
  run() {
    const plain = Uint8Array.from(
      { length: vector.length },
      (_, i) => (i * vector.mul + (i >>> 8) * vector.mul2 + vector.add) & 255,
    );
    equal(sha256(plain), vector.plaintextSha256);
    const keys = deriveKeys(vector.secret);
    const sealed = createEncrypt(keys)(plain);
    equal(sha256(sealed), vector.ciphertextSha256);
    equal(sha256(encodeURIComponent(Buffer.from(sealed).toString('base64'))), vector.encodedSha256);
    equal(sha256(createDecrypt(keys)(sealed)), vector.plaintextSha256);
  },
}));

const spellings: LaneCase[] = vectors.decodeOnly.map((vector, index) => ({
  name: `spelling ${index + 1} of an answer: ${vector.name}`,
  run() {
    equal(createEnvelope(vector.secret).open(vector.input), vector.plaintextUtf8);
  },
}));

const refusedSecrets: LaneCase[] = vectors.legacyZeroIv.map((vector) => ({
  name: `a secret of ${vector.secretBytes} bytes is refused, although old PHP accepts it: ${vector.name}`,
  run() {
    throws(
      () => createEnvelope(vector.secret),
      (error) =>
        error instanceof EnvelopeError &&
        error.problem === 'secret' &&
        error.message.includes(`this one has ${vector.secretBytes}`) &&
        (vector.secret === '' || !error.message.includes(vector.secret)),
    );
  },
}));

export const vectorCases: LaneCase[] = [...encrypting, ...big, ...spellings, ...refusedSecrets];
