import { createCipheriv, createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bytes, envelope, ok, secret } from '../account.ts';
import { fakeTransport } from '../fake-transport.ts';
import { errorOf, testClient } from '../test-client.ts';

const sealedText = (text: string) => ({ body: bytes(envelope.seal(text)) });

/** Encrypts raw bytes: the envelope itself accepts only text. */
function sealedBytes(content: Buffer) {
  const cipher = createCipheriv(
    'aes-256-cfb8',
    createHash('md5').update(secret).digest('hex'),
    Buffer.from(secret),
  );
  return { body: bytes(Buffer.concat([cipher.update(content), cipher.final()]).toString('base64')) };
}

const created = JSON.stringify({
  invoice_id: '2103',
  invoice_formated_number: 'F11260013',
  invoice_document_key: 'i5u5pHLyBI4pizucVdo6',
  invoice_date: '2026-11-28',
  client_id: '19',
  error: ok,
});
const notice = '<br />\n<b>Notice</b>: Undefined index: objet in <b>api.php</b> on line <b>12</b><br />\n';
const invoice = { client_id: 19, lines: [{ service_id: 19, quantity: 1, price: 10 }] };

describe('output of PHP inside the encrypted text is ignored', () => {
  test.each([
    ['a notice before the answer', `${notice}${created}`],
    ['a notice after it', `${created}${notice}`],
    ['a byte order mark', `\u{FEFF}${created}`],
    ['white space', `\n\t ${created} \n`],
    ['a trailing comma', created.replace(/\}$/, ',}')],
    ['a notice and a trailing comma', `${notice}${created.replace(/\}$/, ',}')}`],
  ])('%s', async (_name, text) => {
    const { result, warnings } = await testClient(fakeTransport(sealedText(text))).call(
      'createInvoice',
      invoice,
    );
    expect(result).toMatchObject({ invoice_id: '2103', invoice_formated_number: 'F11260013' });
    expect(warnings).toEqual([]);
  });
});

describe('an answer without a code', () => {
  const payload = { 'email-templates': [{ id: '1' }] };

  test.each([
    ['no error', payload],
    ['error false', { ...payload, error: false }],
    ['error []', { ...payload, error: [] }],
    ['a code that is null', { ...payload, error: { code: null } }],
    ['an error without text', { ...payload, error: '' }],
  ])('with %s is read when the documented payload is there', async (_name, answer) => {
    const { 'email-templates': templates } = await testClient(fakeTransport({ answer })).listEmailTemplates();
    expect(templates).toMatchObject([{ id: '1' }]);
  });

  test.each([
    ['is missing', { 'email-templates': null }, 'error'],
    ['must be an object', { error: 5 }, 'error'],
    ['must be an object', { error: '' }, 'error'],
    ['is missing', { error: {} }, 'error.code'],
    ['must be a whole number', { error: { code: '0x0' } }, 'error.code'],
    ['must be a whole number', { error: { code: 'code-0' } }, 'error.code'],
    ['must be an object', [payload], 'answer'],
  ])('and without the documented payload %s: %j', async (message, answer, field) => {
    const reply = { body: bytes(envelope.seal(JSON.stringify(answer))) };
    const error = await errorOf(testClient(fakeTransport(reply)).listEmailTemplates());
    expect(error).toMatchObject({ code: 'validation', subject: 'answer', problems: [{ field, message }] });
  });

  test('with a part of the documented payload is not read', async () => {
    const listing = testClient(fakeTransport({ answer: { invoices: [] } })).listInvoice({
      invoice_status: 'paid',
    });
    expect(await errorOf(listing)).toMatchObject({ code: 'validation', problems: [{ field: 'error' }] });
  });

  test('leaves the outcome of a write unknown, with the answer in the error, without secrets', async () => {
    const answer = { invoice_id: '2103', client: `Made Up ${secret}` };
    const error = await errorOf(testClient(fakeTransport({ answer })).createInvoice(invoice));
    expect(error).toMatchObject({
      code: 'outcome-unknown',
      reason: 'unreadable',
      answer: { invoice_id: '2103', client: 'Made Up [redacted]' },
    });
  });

  test('is a refusal when its error is a text, whatever other fields it has', async () => {
    const answer = { invoices: [], pagination: { total_invoices: 0 }, error: 'Access denied' };
    const listing = testClient(fakeTransport({ answer })).listInvoice({ invoice_status: 'paid' });
    expect(await errorOf(listing)).toMatchObject({ code: 'api', serverMessage: 'Access denied' });
  });

  test('and with a text as its error is a refusal of a read, and leaves a write unknown', async () => {
    const fake = fakeTransport({ answer: { error: 'Service not found' } });
    const refused = await errorOf(testClient(fake).getService({ service_id: 1 }));
    expect(refused).toMatchObject({
      code: 'api',
      serverCode: undefined,
      serverMessage: 'Service not found',
      message: 'getService: Service not found',
    });
    const unknown = await errorOf(testClient(fake).createInvoice(invoice));
    expect(unknown).toMatchObject({ code: 'outcome-unknown', answer: { error: 'Service not found' } });
  });
});

describe('the secret is reported as wrong', () => {
  const foreign = { body: bytes('bm90IHRleHQgYXQgYWxs') };
  const latin1 = sealedBytes(
    Buffer.from('{"client":{"client_id":"19","client_company_name":"Caf\u{E9}"}}', 'latin1'),
  );

  test('when an answer does not decrypt to text and none was decrypted before', async () => {
    const error = await errorOf(testClient(fakeTransport(foreign)).getClient({ client_id: 19 }));
    expect(error).toMatchObject({ code: 'authentication' });
  });

  test('but not after an answer was decrypted', async () => {
    const client = testClient(fakeTransport({ answer: { 'email-templates': [], error: ok } }, foreign));
    await client.listEmailTemplates();
    const error = await errorOf(client.getClient({ client_id: 19 }));
    expect(error).toMatchObject({ code: 'validation', problems: [{ message: 'cannot be decrypted' }] });
  });

  test('even after errors in plain JSON, whatever surrounds them', async () => {
    const plain = { body: bytes('\n{"error":{"code":-40,"message":"Invalid parameter"}}') };
    const client = testClient(fakeTransport(plain, foreign));
    await errorOf(client.getClient({ client_id: 19 }));
    const error = await errorOf(client.getClient({ client_id: 20 }));
    expect(error).toMatchObject({ code: 'authentication' });
  });

  test('but not for an answer in Latin-1', async () => {
    const error = await errorOf(testClient(fakeTransport(latin1)).getClient({ client_id: 19 }));
    expect(error).toMatchObject({
      code: 'validation',
      problems: [{ field: 'answer', message: 'is not UTF-8' }],
    });
    expect(`${error.message} ${error.hint}`).not.toMatch(/secret/i);
    const unknown = await errorOf(testClient(fakeTransport(latin1)).createInvoice(invoice));
    expect(unknown).toMatchObject({
      code: 'outcome-unknown',
      answer: '{"client":{"client_id":"19","client_company_name":"Caf\u{E9}"}}',
    });
  });

  test.each([
    [
      'in the body',
      { body: bytes('<!DOCTYPE html><html><body><h1>Maintenance en cours</h1></body></html>') },
    ],
    ['inside the encrypted text', sealedText('<html><body>Maintenance en cours</body></html>')],
  ])('but not for a page %s', async (_where, reply) => {
    const error = await errorOf(testClient(fakeTransport(reply)).getClient({ client_id: 19 }));
    expect(error.code).toBe('validation');
    expect(error.hint).toContain('Factomos shows a page instead of an answer (maintenance?)');
    expect(`${error.message} ${error.hint}`).not.toMatch(/secret/i);
  });
});

test('an answer that is nested too deeply for the stack leaves the outcome of a write unknown', async () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  const text = `{"odd":${deep},"error":{"code":0,"message":"OK"}}`;
  const error = await errorOf(testClient(fakeTransport(sealedText(text))).createInvoice(invoice));
  expect(error).toMatchObject({ code: 'outcome-unknown', reason: 'no-id' });
});
