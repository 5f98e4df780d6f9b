import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import fc from 'fast-check';
import { createDecrypt } from '../../../src/envelope/cfb8.ts';
import { createEncrypt } from '../../../src/envelope/cfb8.ts';
import { EnvelopeError } from '../../../src/envelope/envelope-error.ts';
import { createEnvelope } from '../../../src/envelope/envelope.ts';
import { deriveKeys } from '../../../src/envelope/keys.ts';
import { anyText } from '../../any-text.ts';
import { OTHER_SECRET, SECRET, type LaneCase } from './case.ts';

function bytes(length: number, seed: number): Buffer {
  return Buffer.from(Uint8Array.from({ length }, (_, i) => (i * 31 + (i >>> 8) * 17 + seed * 101) & 255));
}

export const cipherCases: LaneCase[] = [
  {
    name: 'any text can be sealed and opened again',
    run() {
      const envelope = createEnvelope(SECRET);
      fc.assert(
        fc.property(anyText, (text) => envelope.open(encodeURIComponent(envelope.seal(text))) === text),
      );
    },
  },
  {
    name: 'any body is opened or refused, with no other kind of error',
    run() {
      const envelope = createEnvelope(SECRET);
      const opens = (body: string | Uint8Array): boolean => {
        try {
          return typeof envelope.open(body) === 'string';
        } catch (error) {
          return error instanceof EnvelopeError;
        }
      };
      fc.assert(fc.property(fc.oneof(anyText, fc.uint8Array(), fc.json(), fc.base64String()), opens));
    },
  },
  {
    name: 'texts of every length from 0 to 1100, and around each chunk size, can be sealed and opened again',
    run() {
      const keys = deriveKeys(SECRET);
      const encrypt = createEncrypt(keys);
      const decrypt = createDecrypt(keys);
      const lengths = Array.from({ length: 1101 }, (_, length) => length);
      for (const around of [2048, 4096, 8192, 16384])
        lengths.push(around - 1, around, around + 1, around + 15, around + 17);
      for (const length of lengths) {
        const plain = bytes(length, length);
        deepEqual(Buffer.from(decrypt(encrypt(plain))), plain, `length ${length}`);
      }
    },
  },
  {
    name: 'a message does not affect the next one',
    run() {
      const one = createEnvelope(SECRET);
      const other = createEnvelope(OTHER_SECRET);
      for (const text of ['long '.repeat(1000), 'short', '', 'middling '.repeat(20)]) {
        equal(one.open(one.seal(text)), text);
        equal(other.open(other.seal(text)), text);
        equal(one.seal(text), createEnvelope(SECRET).seal(text));
      }
    },
  },
  {
    name: 'decryption does not change its input, even if it is part of a larger buffer',
    run() {
      const keys = deriveKeys(SECRET);
      const sealed = Buffer.from(createEncrypt(keys)(Buffer.from('action=getClient&client_id=1')));
      const larger = Buffer.concat([bytes(5, 1), sealed, bytes(7, 2)]);
      const before = Buffer.from(larger);
      equal(
        Buffer.from(createDecrypt(keys)(larger.subarray(5, 5 + sealed.length))).toString(),
        'action=getClient&client_id=1',
      );
      deepEqual(larger, before);
    },
  },
  {
    name: 'text is sealed as UTF-8, and a byte order mark within it is kept',
    run() {
      const envelope = createEnvelope(SECRET);
      for (const text of ['été à Noël', '30 €', '\u{1F9FE} 発票', '\u{FEFF}bom', '\0nul'])
        equal(envelope.open(envelope.seal(text)), text);
    },
  },
  {
    name: 'the length of a secret is counted in bytes, not in characters',
    run() {
      throws(() => createEnvelope('é'.repeat(16)), { problem: 'secret' });
      // @ts-expect-error JavaScript may pass this
      throws(() => createEnvelope(undefined), { problem: 'secret' });
      const envelope = createEnvelope('é'.repeat(8));
      equal(envelope.open(envelope.seal('oui')), 'oui');
    },
  },
  {
    name: 'a megabyte is decrypted completely',
    run() {
      const keys = deriveKeys(SECRET);
      const sealed = bytes(1 << 20, 3);
      // Encrypting it would take BoringSSL a second. The last window shows whether the whole chain is right.
      const plain = Buffer.from(createDecrypt(keys)(sealed));
      equal(plain.length, sealed.length);
      const tail = Buffer.from(
        createEncrypt({ ...keys, iv: sealed.subarray(-116, -100) })(plain.subarray(-100)),
      );
      deepEqual(tail, sealed.subarray(-100));
      ok(!plain.equals(sealed));
    },
  },
];
