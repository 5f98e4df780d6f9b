import { expect, test } from 'vitest';
import { createSandbox, type QuirkValues, quirkValues, type Sandbox, SandboxError } from '../../src/index.ts';
import { call, opened, post } from '../call.ts';

const lines = { line_service_id: ['19', '19'], line_quantity: ['1', '1'] };

async function totalOf(sandbox: Sandbox, invoice_id: unknown): Promise<unknown> {
  const { invoice } = await call(sandbox, 'getInvoice', { invoice_id: String(invoice_id) });
  return Reflect.get(Object(invoice), 'figures_total_withoutvat');
}

test.each([
  ['service', '660'],
  ['zero', '10'],
] as const)('emptyPrice %s: an empty price next to a given one results in %s', async (emptyPrice, total) => {
  await using sandbox = await createSandbox({ quirks: { emptyPrice } });
  const made = await call(sandbox, 'createInvoice', { client_id: '19', ...lines, line_price: ['10', ''] });
  expect(await totalOf(sandbox, made.invoice_id)).toBe(total);
});

test('without any prices, those of the services apply', async () => {
  await using sandbox = await createSandbox({ quirks: { emptyPrice: 'zero' } });
  const made = await call(sandbox, 'createInvoice', { client_id: '19', ...lines });
  expect(await totalOf(sandbox, made.invoice_id)).toBe('1300');
});

test.each(quirkValues.editOmitted)(
  'editOmitted %s: parameters that an edit does not send',
  async (editOmitted) => {
    await using sandbox = await createSandbox({ clock: '2026-03-31', quirks: { editOmitted } });
    const kept = editOmitted === 'keep';
    await call(sandbox, 'editClient', { client_id: '19', client_phonenumber: '01' });
    expect(await call(sandbox, 'getClient', { client_id: '19' })).toMatchObject({
      client: {
        client_phonenumber: '01',
        client_city: kept ? 'Lyon' : '',
        client_company_name: 'Café de l’Été',
        category: 'client',
      },
    });
    const first = {
      client_id: '19',
      invoice_date: '2026-01-10',
      payment_term: '2026-12-31',
      invoice_vat: '10',
      ...lines,
    };
    const { invoice_id } = await call(sandbox, 'createInvoice', first);
    const edited = await call(sandbox, 'editInvoice', {
      invoice_id: String(invoice_id),
      client_id: '20',
      ...lines,
    });
    expect(edited.invoice_formated_number).toMatch(/^F0126/);
    expect(await call(sandbox, 'getInvoice', { invoice_id: String(invoice_id) })).toMatchObject({
      invoice: {
        client_id: '20',
        payment_term_fr: kept ? '31/12/26' : '30/04/26',
        figures_total_vat: kept ? '130' : '260',
      },
    });
  },
);

test('an edit that does not change the lines keeps a forced total, too', async () => {
  await using sandbox = await createSandbox();
  const invoice = { client_id: '19', ...lines };
  const { invoice_id } = await call(sandbox, 'createInvoice', { ...invoice, figures_total_withvat: '1500' });
  const figures = async (): Promise<unknown> =>
    (await call(sandbox, 'getInvoice', { invoice_id: String(invoice_id) })).invoice;
  await call(sandbox, 'editInvoice', { invoice_id: String(invoice_id), ...invoice, objet: 'Autre' });
  expect(await figures()).toMatchObject({ figures_total_withvat: '1500', figures_total_vat: '200' });
  await call(sandbox, 'editInvoice', {
    invoice_id: String(invoice_id),
    ...invoice,
    line_quantity: ['2', '1'],
  });
  expect(await figures()).toMatchObject({ figures_total_withvat: '2340' });
});

const answers: [Partial<QuirkValues>, RegExp][] = [
  [{ answerForm: 'percent' }, /^[A-Za-z0-9%]+$/],
  [{ answerForm: 'base64' }, /^[A-Za-z0-9+/]+={0,2}$/],
  [{ answerForm: 'json' }, /^\{"client":\{.*"error":\{"code":0,"message":"OK"\}\}$/],
  [{ answerForm: 'json', errorCode: 'string' }, /"error":\{"code":"0","message":"OK"\}\}$/],
  [{ answerForm: 'json', answerNoise: 'bom' }, /^\uFEFF\{/],
  [{ answerForm: 'json', answerNoise: 'whitespace' }, /^\s+\{.*\}\s+$/],
  [{ answerForm: 'json', answerNoise: 'html' }, /^<br \/>\n<b>Notice<\/b>[^]*\n\{/],
];
test.each(answers)('%j determines how answers are written', async (quirks, expected) => {
  await using sandbox = await createSandbox({ quirks });
  const answer = await post(sandbox, 'action=getClient&client_id=19');
  expect(Buffer.from(await answer.arrayBuffer()).toString()).toMatch(expected);
});

test('errors before a secret is known are plain JSON, all others are encrypted', async () => {
  await using sandbox = await createSandbox();
  const send = async (body: string): Promise<string> =>
    (await fetch(`${sandbox.url}/api/api.php`, { method: 'POST', body: new URLSearchParams(body) })).text();
  expect(await send('')).toBe('{"error":{"code":-1,"message":"Missing Token"}}');
  expect(await send('crequest=x')).toBe('{"error":{"code":-1,"message":"Missing Token"}}');
  expect(await send('token=x')).toBe('{"error":{"code":-2,"message":"Missing Crypted Request"}}');
  expect(await send('token=x&crequest=x')).toBe('{"error":{"code":-3,"message":"Invalid Token"}}');
  const unreadable = await send(`token=${sandbox.token}&crequest=x`);
  expect(opened(sandbox.secret, unreadable)).toEqual({
    error: { code: -5, message: 'Invalid Crypted Request' },
  });
});

test('answers are written like JSON of PHP', async () => {
  await using sandbox = await createSandbox({ quirks: { answerForm: 'json' } });
  const text = await (await post(sandbox, 'action=getClient&client_id=19')).text();
  expect(text).toContain('"client_company_name":"Caf\\u00e9 de l\\u2019\\u00c9t\\u00e9"');
});

test('unknown quirks and values are refused', async () => {
  await using sandbox = await createSandbox();
  const set = (quirks: object) => (): void => {
    sandbox.quirks.set(quirks);
  };
  expect(set({ emptyPrices: 'zero' })).toThrow(SandboxError);
  expect(set({ emptyPrice: 'null' })).toThrow('The quirk emptyPrice must be one of service, zero.');
  expect(sandbox.quirks.values.emptyPrice).toBe('service');
});
