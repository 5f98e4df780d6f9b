import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/index.ts';
import { call } from '../call.ts';

let sandbox: Sandbox;
const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterEach(() => {
  complaints.mockClear();
});
afterAll(async () => {
  complaints.mockRestore();
  await sandbox.close();
});

function open(): Socket {
  const socket = connect(Number(new URL(sandbox.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  return socket;
}

async function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve) =>
    socket.once('data', (bytes: Buffer) => {
      resolve(bytes.toString());
    }),
  );
}

test.each([
  ['/api/api.php', 'application/x-www-form-urlencoded'],
  ['/api/api.php', 'multipart/form-data; boundary=x'],
  ['/_sandbox/clock', 'application/json'],
  ['/_sandbox/restore', 'application/json'],
  ['/creer-devis', 'application/x-www-form-urlencoded'],
  ['/controls/clock', 'application/x-www-form-urlencoded'],
  ['/controls/restore', 'multipart/form-data; boundary=x'],
  ['/api/session/create/x', 'text/plain'],
])('a body for %s that ends in the middle (%s) is not an error of the sandbox', async (path, type) => {
  for (const [length, body] of [
    ['Content-Length: 500', '{"freeze":'],
    ['Transfer-Encoding: chunked', '5\r\n{"fre\r\n'],
  ]) {
    const socket = open();
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\n${length}\r\n\r\n${body}`,
    );
    await once(socket, 'connect');
    await sleep(20);
    socket.destroy();
    await sleep(20);
  }
  expect(complaints).not.toHaveBeenCalled();
  expect(sandbox.clock.frozen).toBe(false);
  expect(await call(sandbox, 'getClient', { client_id: '19' })).toMatchObject({ error: { code: 0 } });
});

test('headers without an end are refused', async () => {
  const socket = open();
  socket.write(`GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'a'.repeat(70_000)}`);
  expect(await answerOf(socket)).toMatch(/^HTTP\/1\.1 431 /);
  socket.destroy();
});

test.each([
  'GET http://[ HTTP/1.1\r\nHost: localhost',
  'GET / HTTP/1.1\r\nHost: a b',
  'GET / HTTP/1.1\r\nHost: [',
  'POST /api/api.php HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked',
])('%j is refused', async (head) => {
  const socket = open();
  socket.write(`${head}\r\n\r\n`);
  expect(await answerOf(socket)).toMatch(/^HTTP\/1\.1 400 /);
  socket.destroy();
  expect(complaints).not.toHaveBeenCalled();
});

test('an incomplete request does not prevent the sandbox from closing', async () => {
  const own = await createSandbox();
  const socket = connect(Number(new URL(own.url).port), '127.0.0.1');
  socket.on('error', () => undefined).resume();
  socket.write('POST /api/api.php HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\ntoken=');
  await once(socket, 'connect');
  await sleep(20);
  await own.close();
  if (!socket.destroyed) await once(socket, 'close');
});
