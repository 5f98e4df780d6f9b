import { filled, growsFast } from '@tools/fuzz/growth';
import { expect, test } from 'vitest';
import { callWebhook } from '../engine/webhook.mts';
import { triggerNode, urlKey, withoutCredential } from '../trigger/trigger-node.ts';

/** Eight times this is below the limit of the connect page. */
const LENGTH = 7 * 1024;
const TYPES = ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=b'];

const HOSTILE: [name: string, text: (length: number) => string][] = [
  ['blanks', filled(' ')],
  ['ampersands', filled('&')],
  ['percent signs', filled('%')],
  ['fields', filled('a=1&')],
  ['open braces', filled('{')],
  ['open objects', filled('{"a":')],
  ['objects with a comma before many blanks', (length) => `{"a":1,${' '.repeat(length)}x}`],
  ['quotes', filled('"')],
  ['backslashes', filled('\\')],
  ['lines', filled('\r\n')],
  ['boundaries', filled('--b\r\n')],
  ['parts', filled('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n')],
  ['headers of a part', (length) => `--b\r\n${filled('name="a" ;')(length)}\r\n\r\n1\r\n--b--`],
];

test.each(HOSTILE)('a body of %s is read in linear time by the connect page', async (_, text) => {
  const node = triggerNode();
  const { body } = await callWebhook(node, { webhook: 'setup', method: 'GET' }, { mode: 'manual' });
  const state = /"state":"(\w+)"/.exec(String(body))?.[1] ?? '';
  for (const type of TYPES) {
    const run = async (length: number): Promise<void> => {
      const call = { webhook: 'setup' as const, query: { state }, headers: { 'content-type': type } };
      const { status } = await callWebhook(node, { ...call, body: text(length) }, { mode: 'manual' });
      expect(status).not.toBe(413);
    };
    expect({ type, isFast: !(await growsFast(run, LENGTH)) }).toEqual({ type, isFast: true });
  }
});

test.each(HOSTILE)('a body of %s is read in linear time by the trigger', async (_, text) => {
  const node = withoutCredential(triggerNode({ readBack: false }));
  for (const type of TYPES) {
    const run = async (length: number): Promise<void> => {
      await callWebhook(node, {
        query: { key: urlKey },
        headers: { 'content-type': type },
        body: text(length),
      });
    };
    expect({ type, isFast: !(await growsFast(run, 2 * LENGTH)) }).toEqual({ type, isFast: true });
  }
});
