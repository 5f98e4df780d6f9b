import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { FactomosClient } from '../../src/client/client.ts';
import { fetchTransport } from '../../src/transport/fetch-transport.ts';
import { type Transport } from '../../src/transport/transport.ts';
import { isFactomosError } from '../../src/errors/guards.ts';
import { undiciTransport } from '../../src/undici.ts';
import { ok, sealed, secret, token } from '../client/account.ts';
import { tcpServer } from './raw-server.ts';

const transports: [string, Transport][] = [
  ['fetch', fetchTransport],
  ['undici', undiciTransport()],
];
const answer = Buffer.from(sealed({ client_id: '12', 'email-templates': [], error: ok }));

function http(body: Uint8Array, headers: string): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${headers}\r\n\r\n`), body]);
}

/** Invalid answers that a server may write before it closes the connection. */
const spoilt: [name: string, bytes: Buffer][] = [
  ['half the body', http(answer.subarray(0, 20), `content-length: ${answer.length}`)],
  ['a length that is too short', http(answer, `content-length: ${answer.length - 9}`)],
  ['a length that is too long', http(answer, `content-length: ${answer.length + 9}`)],
  ['a length that is not a number', http(answer, 'content-length: many')],
  ['two lengths', http(answer, `content-length: ${answer.length}\r\ncontent-length: 5`)],
  [
    'a chunk cut short',
    http(
      Buffer.from(`${(answer.length + 5).toString(16)}\r\n${answer.toString()}`),
      'transfer-encoding: chunked',
    ),
  ],
  ['nothing', Buffer.from('')],
  ['half of the headers', Buffer.from('HTTP/1.1 200 OK\r\nconte')],
  [
    'bytes declared as gzip that are not',
    http(answer, `content-encoding: gzip\r\ncontent-length: ${answer.length}`),
  ],
];

/** Answers each request with the same bytes, and counts requests, not chunks. */
async function countingServer(bytes: Buffer) {
  let requests = 0;
  const server = await tcpServer((socket, data) => {
    requests += data.split('POST ').length - 1;
    if (data.endsWith('%3D') || /crequest=\S+$/.test(data)) socket.end(bytes);
  });
  return { server, requests: () => requests };
}

describe.each(transports)('over %s', (_name, transport) => {
  const clientAt = (url: string) =>
    new FactomosClient({ token, secret, baseUrl: url, transport, sleep: () => Promise.resolve() });
  const codeOf = async (call: Promise<unknown>) => {
    const error = await call.catch((reason: unknown) => reason);
    return isFactomosError(error) ? error.code : error;
  };

  test.each(spoilt)(
    'a write that is answered with %s was sent once, and has an unknown outcome',
    async (_what, bytes) => {
      const { server, requests } = await countingServer(bytes);
      await using running = server;
      const code = await codeOf(
        clientAt(running.url).createClient({ category: 'client', client_company_name: 'x' }),
      );
      expect(code).toBe('outcome-unknown');
      expect(requests()).toBe(1);
    },
  );

  test.each(spoilt)('a read that is answered with %s fails with a matching error', async (what, bytes) => {
    const { server, requests } = await countingServer(bytes);
    await using running = server;
    const code = await codeOf(clientAt(running.url).listEmailTemplates());
    // A complete response that is not an answer of Factomos is not retried.
    const cameWhole = what === 'a length that is too short';
    expect(code).toBe(cameWhole ? 'validation' : 'network');
    expect(requests()).toBe(cameWhole ? 1 : 3);
  });

  test('an answer that a proxy compressed unasked is read', async () => {
    const packed = gzipSync(answer);
    const { server, requests } = await countingServer(
      http(packed, `content-encoding: gzip\r\ncontent-length: ${packed.length}`),
    );
    await using running = server;
    await expect(
      clientAt(running.url).createClient({ category: 'client', client_company_name: 'x' }),
    ).resolves.toMatchObject({ client_id: '12' });
    expect(requests()).toBe(1);
  });

  test('an answer in chunks, cut anywhere, is read', async () => {
    const half = Math.floor(answer.length / 2);
    const chunk = (part: Uint8Array) => `${part.length.toString(16)}\r\n${Buffer.from(part).toString()}\r\n`;
    const text = `${chunk(answer.subarray(0, half))}${chunk(answer.subarray(half))}0\r\n\r\n`;
    const { server } = await countingServer(http(Buffer.from(text), 'transfer-encoding: chunked'));
    await using running = server;
    await expect(clientAt(running.url).listEmailTemplates()).resolves.toMatchObject({
      'email-templates': [],
    });
  });
});
