import { filled, growsFast } from '@tools/fuzz/growth';
import { expect, test } from 'vitest';
import { parseNotification } from '../../src/webhook/parse-notification.ts';
import { bytes, envelope } from '../client/account.ts';
import { fakeTransport } from '../client/fake-transport.ts';
import { testClient } from '../client/test-client.ts';
import { invoiceRow, listAnswer } from '../decode/answers.ts';

const LENGTH = 16 * 1024;

const HOSTILE: [name: string, body: (length: number) => string][] = [
  ['blanks', filled(' ')],
  ['base64', filled('A')],
  ['short words of base64', filled('AAAA ')],
  ['long words of base64', filled(`${'A'.repeat(4000)} `)],
  ['percent signs', filled('%')],
  ['percent-encoded base64', filled('%41')],
  ['open braces', filled('{')],
  ['open objects', filled('{"a":')],
  ['empty objects', filled('{}')],
  ['objects that are almost JSON', filled('{"a":1,}x')],
  ['objects with a comma before many blanks', (length) => `{"a":1,${' '.repeat(length)}x}`],
  ['commas and blanks', (length) => `{"a":1${filled(', ')(length)}}`],
  ['quotes', filled('"')],
  ['backslashes', (length) => `{"${filled('\\')(length)}`],
  ['tags', filled('<b>')],
  ['byte order marks', filled('\u{FEFF}')],
];

test.each(HOSTILE)('an answer of %s is read in linear time, plain and sealed', async (_, body) => {
  const ends = async (content: Uint8Array): Promise<unknown> =>
    testClient({ ...fakeTransport({ body: content }), retries: 0 })
      .getClient({ client_id: 1 })
      .catch((error: unknown) => error);
  const run = async (length: number): Promise<void> => {
    await ends(bytes(body(length)));
    await ends(bytes(envelope.seal(body(length))));
  };
  expect(await growsFast(run, LENGTH)).toBe(false);
});

test.each(HOSTILE)('a notification of %s is read in linear time', async (_, body) => {
  const run = (length: number): unknown => {
    try {
      return parseNotification(bytes(body(length)));
    } catch (error) {
      return error;
    }
  };
  expect(await growsFast(run, LENGTH)).toBe(false);
});

test('a list is decoded in linear time, also when no row can be read', async () => {
  for (const changes of [{}, { id: null }, { figures_due: '1,234' }]) {
    const run = async (rows: number): Promise<void> => {
      const answer = listAnswer(
        Array.from({ length: rows }, () => invoiceRow(changes)),
        {
          total_invoices: rows,
        },
      );
      await testClient(fakeTransport({ answer })).listInvoice({ invoice_status: 'later', page_index: 0 });
    };
    expect(await growsFast(run, 200)).toBe(false);
  }
});
