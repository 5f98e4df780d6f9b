import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { createDecrypt } from '../../packages/core/src/envelope/cfb8.ts';
import { createBlockEncrypt, createEncrypt } from '../../packages/core/src/envelope/cfb8.ts';
import { createEnvelope } from '../../packages/core/src/envelope/envelope.ts';
import { deriveKeys } from '../../packages/core/src/envelope/keys.ts';
import { measured } from '@tools/bench-report/measured';
import { saveResult } from '@tools/bench-report/store';
import { compare } from '../lib/compare.ts';

/** The envelope against Node's own aes-256-cfb8 on the same bytes. */
const SECRET = 'not-a-secret-16b';
const keys = deriveKeys(SECRET);
const encrypt = createEncrypt(keys);
const decrypt = createDecrypt(keys);
const envelope = createEnvelope(SECRET);

const keyBytes = Buffer.from(createHash('md5').update(SECRET).digest('hex'));
const iv = Buffer.from(SECRET);
const sizes = { '100 B': 100, '2 KB': 2048, '64 KB': 65_536, '1 MB': 1_048_576 };

function usualEncrypt(plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-cfb8', keyBytes, iv);
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

function usualDecrypt(sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-cfb8', keyBytes, iv);
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
}

/** JSON as in a response of Factomos, with accents. */
function text(size: number): string {
  const row = JSON.stringify({ id: '154735', client_company_name: 'Café & Œuvre', figures_due: '22.12' });
  return row.repeat(Math.ceil(size / row.length)).slice(0, size - 4);
}

/** Buffers are freed by another thread shortly after garbage collection. */
async function collect(): Promise<void> {
  globalThis.gc?.();
  await setTimeout(100);
}

/** Before the comparisons, which leave garbage. */
async function memoryOfOneMegabyte(): Promise<number> {
  const sealed = Buffer.alloc(sizes['1 MB'], 1);
  await collect();
  const before = process.memoryUsage().arrayBuffers;
  const result = decrypt(sealed);
  await collect();
  return (process.memoryUsage().arrayBuffers - before - result.length) / 1e6;
}
const held = await memoryOfOneMegabyte();

const answers = Object.fromEntries(
  Object.entries(sizes).map(([name, size]) => [name, Buffer.from(text(size))]),
);
const contest = (what: 'encrypt' | 'decrypt', name: string, target?: number) => {
  const plain = answers[name] ?? Buffer.alloc(0);
  const sealed = usualEncrypt(plain);
  if (!usualDecrypt(sealed).equals(decrypt(sealed)) || !sealed.equals(encrypt(plain)))
    throw new Error('The results differ.');
  return what === 'encrypt'
    ? { name: `encrypt ${name}`, usual: () => usualEncrypt(plain), ours: () => encrypt(plain), target }
    : { name: `decrypt ${name}`, usual: () => usualDecrypt(sealed), ours: () => decrypt(sealed), target };
};

const body = encodeURIComponent(envelope.seal(text(2048)));
const contests = [
  contest('decrypt', '100 B', 6),
  contest('decrypt', '2 KB', 6),
  contest('decrypt', '64 KB', 5.5),
  contest('decrypt', '1 MB'),
  contest('encrypt', '100 B', 3),
  contest('encrypt', '2 KB'),
  contest('encrypt', '64 KB', 0.95),
  contest('encrypt', '1 MB'),
].map((one) => ({ name: one.name, ...compare(one) }));
const whole = compare({
  name: 'open() 2 KB, whole',
  usual: () => usualDecrypt(Buffer.from(decodeURIComponent(body), 'base64')).toString('utf8'),
  ours: () => envelope.open(body),
  target: 4,
});

const block = createBlockEncrypt(keys);
const request = Buffer.from(text(2048));
const blocks = Array.from({ length: 50 }, () => {
  const started = performance.now();
  block(request);
  return performance.now() - started;
});

const line = (what: string) => ({
  name: what,
  points: Object.entries(sizes).flatMap(([size, x]) => {
    const contested = contests.find(({ name }) => name === `${what} ${size}`);
    return contested === undefined ? [] : [{ x, value: contested.ours }];
  }),
});
saveResult(
  'envelope',
  [
    ...contests.map(({ ratio }) => ratio),
    whole.ratio,
    measured('encrypt 2 KB where Node has no cfb8', 'ms', blocks, { atMost: 5 }),
    // All windows at once would be 16 MB.
    measured('memory kept by decrypting 1 MB, beside its result', 'MB', [held], { atMost: 1 }),
  ],
  [
    {
      id: 'text',
      title: 'Time to encrypt and to decrypt a text',
      x: 'bytes',
      unit: 'µs',
      lines: [line('decrypt'), line('encrypt')],
    },
  ],
);
