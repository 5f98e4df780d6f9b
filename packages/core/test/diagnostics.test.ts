import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { onTestFinished, test, expect } from 'vitest';
import { diagnosticsHooks, REQUEST_CHANNEL, RESPONSE_CHANNEL } from '../src/diagnostics.ts';
import { fakeFactomos } from '../src/testing.ts';

test('publishes each attempt, without the content of requests and answers', async () => {
  const published: [string | symbol, unknown][] = [];
  const listener = (message: unknown, name: string | symbol) => published.push([name, message]);
  for (const name of [REQUEST_CHANNEL, RESPONSE_CHANNEL]) subscribe(name, listener);
  onTestFinished(() => {
    for (const name of [REQUEST_CHANNEL, RESPONSE_CHANNEL]) unsubscribe(name, listener);
  });
  const { client } = fakeFactomos(
    { getClient: { client: { client_id: '7', client_company_name: 'Made Up' } } },
    diagnosticsHooks(),
  );
  await client.getClient({ client_id: 7 });
  const attempt = { id: expect.any(Number) as unknown, action: 'getClient', effect: 'read', attempt: 1 };
  const milliseconds = expect.any(Number) as unknown;
  expect(published).toEqual([
    ['factomos:request:start', attempt],
    [
      'factomos:request:end',
      { ...attempt, milliseconds, outcome: 'ok', serverCode: undefined, status: undefined },
    ],
  ]);
});

test('has no measurable cost without subscribers', async () => {
  const { client } = fakeFactomos({ getClient: { client: { client_id: '7' } } }, diagnosticsHooks());
  await expect(client.getClient({ client_id: 7 })).resolves.toBeDefined();
});
