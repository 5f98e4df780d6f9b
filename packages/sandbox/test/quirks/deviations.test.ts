import { expect, test } from 'vitest';
import { decrypt } from '../../src/codec/cfb8.ts';
import { createSandbox, type QuirkValues, seedIds } from '../../src/index.ts';
import { post } from '../call.ts';

const clock = '2026-03-31';
/** 1234.5 EUR without VAT, for the seed's service at 20 %, and a title. */
const document = {
  client_id: '19',
  invoice_date: '2026-03-01',
  payment_term: '2026-04-15',
  line_service_id: ['75', '19'],
  line_quantity: ['1', '0.5'],
  line_price: ['0', '2469'],
  line_description: ['Titre', 'L’été & "l’hiver"'],
};

/** The JSON text of an answer, unencrypted. The invoice is created before the quirks are set. */
async function textUnder(
  quirks: Partial<QuirkValues>,
  action: string,
  values: Record<string, string> | ((invoice: string) => Record<string, string>) = {},
): Promise<string> {
  await using sandbox = await createSandbox({ clock, quirks: { answerForm: 'json' } });
  const made: unknown = await (await post(sandbox, { action: 'createInvoice', ...document })).json();
  sandbox.quirks.set({ answerForm: 'json', ...quirks });
  const sent =
    typeof values === 'function' ? values(String(Reflect.get(Object(made), 'invoice_id'))) : values;
  const answer = await post(sandbox, { action, ...sent });
  return Buffer.from(await answer.arrayBuffer()).toString('latin1');
}

const ofInvoice = (invoice_id: string) => ({ invoice_id });
const empty = { invoice_status: 'partially-paid-avoir' };

const cases: [Partial<QuirkValues>, string, Parameters<typeof textUnder>[2], string][] = [
  [{ errorForm: 'null' }, 'getService', { service_id: '19' }, '"error":null}'],
  [{ errorForm: 'false' }, 'getService', { service_id: '19' }, '"error":false}'],
  [{ errorForm: 'array' }, 'getService', { service_id: '19' }, '"error":[]}'],
  [{ errorForm: 'null-code' }, 'getService', { service_id: '19' }, '"error":{"code":null,"message":"OK"}}'],
  [{ errorForm: 'text' }, 'getService', { service_id: '1' }, '{"error":"Service not found"}'],
  [{ errorForm: 'missing' }, 'getService', { service_id: '1' }, '{"error":{"code":-14,'],
  [{ notFound: 'exists-false' }, 'getClient', { client_id: '999' }, '{"client":{"client_id":null,'],
  [{ notFound: 'exists-false' }, 'getClient', { client_id: '999' }, '"error":{"code":0,"message":"OK"}}'],
  [{ missingFields: 'null' }, 'getInvoice', ofInvoice, '"document_key":null'],
  [{ missingFields: 'empty' }, 'getInvoice', ofInvoice, '"document_title":""'],
  [{ missingFields: 'false' }, 'getInvoice', ofInvoice, '"estimate_id":false'],
  [{ missingFields: 'array' }, 'getInvoice', ofInvoice, '"payment_term_fr":[]'],
  [{ missingFields: 'array' }, 'getInvoice', ofInvoice, '"figures_due":"1481.4"'],
  [{ nullColumns: 'null' }, 'getInvoice', ofInvoice, '{"service_id":"75","company_id":null,"category":null,'],
  [
    { nullColumns: 'null' },
    'getInvoice',
    ofInvoice,
    '{"service_id":"19","company_id":"550","category":"services",',
  ],
  [{ listAsObject: 'object' }, 'getInvoice', ofInvoice, '"articleList":{"1":{"service_id":"75",'],
  [{ listAsObject: 'object' }, 'listEmailTemplates', {}, '{"email-templates":{"1":{"id":"333"'],
  [{ emptyList: 'null' }, 'listInvoice', empty, '"invoices":null'],
  [{ emptyList: 'false' }, 'listInvoice', empty, '"invoices":false'],
  [{ emptyList: 'left-out' }, 'listInvoice', empty, '"total_invoices":0},"error":'],
  [{ pageRows: 'null' }, 'listInvoice', empty, '{"first_row":null,"last_row":null,"total_invoices":0}'],
  [{ pageRows: 'left-out' }, 'listInvoice', empty, '{"pagination":{"total_invoices":0}'],
  [{ numberForm: 'comma' }, 'getInvoice', ofInvoice, '"figures_total_withoutvat":"1234,50"'],
  [{ numberForm: 'bare' }, 'getInvoice', ofInvoice, '"quantity":".50"'],
  [{ numberForm: 'padded' }, 'getInvoice', ofInvoice, '"quantity":" 0.5"'],
  [{ numberForm: 'thousands' }, 'getInvoice', ofInvoice, '"figures_total_withoutvat":"1,234.50"'],
  [{ numberForm: 'thousands' }, 'getInvoice', ofInvoice, '"invoice_price":"2,469"'],
  [{ numberForm: 'spaces' }, 'getInvoice', ofInvoice, '"figures_total_withoutvat":"1 234,50"'],
  [{ numberForm: 'currency' }, 'getInvoice', ofInvoice, '"figures_total_withoutvat":"1234.50 \\u20ac"'],
  [{ numberForm: 'plus' }, 'getInvoice', ofInvoice, '"figures_total_withoutvat":"+1234.5"'],
  [{ numberForm: 'exponent' }, 'getInvoice', ofInvoice, '"figures_total_withoutvat":"1.2345e+3"'],
  [{ numberForm: 'nan' }, 'getInvoice', ofInvoice, '"figures_total_withoutvat":"NaN"'],
  [{ dateForm: 'french' }, 'getInvoice', ofInvoice, '"payment_term_fr":"15\\/04\\/2026"'],
  [{ dateForm: 'time' }, 'getInvoice', ofInvoice, '"payment_term_fr":"2026-04-15 00:00:00"'],
  [{ dateForm: 'iso' }, 'getInvoice', ofInvoice, '"payment_term_fr":"2026-04-15T00:00:00+02:00"'],
  [{ noneId: 'null' }, 'getInvoice', ofInvoice, '"estimate_id":null'],
  [{ noneId: 'empty' }, 'getInvoice', ofInvoice, '"estimate_id":""'],
  [{ entities: 'html' }, 'getInvoice', ofInvoice, '\\u00e9t\\u00e9 &amp; &quot;l'],
  [{ charset: 'double-utf-8' }, 'getInvoice', ofInvoice, '\\u00c3\\u00a9t\\u00c3\\u00a9'],
  [{ charset: 'latin-1' }, 'getInvoice', ofInvoice, 'L?\u00e9t\u00e9 & '],
  [{ noiseInside: 'commas' }, 'getService', { service_id: '19' }, '"error":{"code":0,"message":"OK",},}'],
  [{ answerForm: 'page' }, 'getService', { service_id: '19' }, '<h1>Maintenance en cours</h1>'],
];
test.each(cases)('%j: %s %j returns %s', async (quirks, action, values, expected) => {
  expect(await textUnder(quirks, action, values)).toContain(expected);
});

test('nothing deviates without a quirk', async () => {
  const [plain, deviating] = [
    await textUnder({}, 'getInvoice', ofInvoice),
    await textUnder({ numberForm: 'padded' }, 'getInvoice', ofInvoice),
  ];
  expect(deviating).not.toBe(plain);
  expect(deviating.replaceAll('" ', '"')).toBe(plain);
});

test('noise inside the encryption is encrypted', async () => {
  await using sandbox = await createSandbox({ quirks: { noiseInside: 'html', answerForm: 'base64' } });
  const body = await (await post(sandbox, 'action=getService&service_id=19')).text();
  expect(body).toMatch(/^[A-Za-z0-9+/]+={0,2}$/);
  expect(decrypt(sandbox.secret, Buffer.from(body, 'base64')).toString()).toMatch(
    /^<br \/>\n<b>Notice<.*\n\{"service":/,
  );
});

test('an answer that is encrypted differently cannot be decrypted, although the request was', async () => {
  await using sandbox = await createSandbox({ quirks: { answerSeal: 'other', answerForm: 'base64' } });
  const before = sandbox.journal.count();
  const body = await (
    await post(sandbox, { action: 'createClient', category: 'client', client_company_name: 'Neu' })
  ).text();
  expect(decrypt(sandbox.secret, Buffer.from(body, 'base64')).toString()).not.toContain('client_id');
  expect(sandbox.journal.entries()[0]).toMatchObject({ action: 'createClient', code: 0 });
  expect(sandbox.journal.count()).toBe(before + 1);
});

test('a first_row of 0 is kept although empty fields are left out', async () => {
  const text = await textUnder({ missingFields: 'left-out' }, 'listInvoice', { invoice_status: 'pending' });
  expect(text).toContain('"first_row":"0"');
  expect(text).not.toContain('document_title');
});

test.each([
  ['zero', '0'],
  ['service', '650'],
] as const)('zeroPrice %s: a price of 0 results in %s', async (zeroPrice, total) => {
  await using sandbox = await createSandbox({ quirks: { zeroPrice, answerForm: 'json' } });
  const lines = { line_service_id: ['19'], line_quantity: ['1'], line_price: ['0.00'] };
  const made = await (await post(sandbox, { action: 'createInvoice', client_id: '19', ...lines })).json();
  const invoice_id = String(Reflect.get(Object(made), 'invoice_id'));
  const read = await (await post(sandbox, { action: 'getInvoice', invoice_id })).text();
  expect(read).toContain(`"figures_total_withoutvat":"${total}"`);
  expect(sandbox.journal.entries({ action: 'createInvoice' })[0]?.hints).toHaveLength(
    zeroPrice === 'zero' ? 0 : 1,
  );
});

test.each([
  ['zero', '0'],
  ['service', '780'],
] as const)('zeroPrice %s: a forced total of 0 results in %s', async (zeroPrice, total) => {
  await using sandbox = await createSandbox({ quirks: { zeroPrice, answerForm: 'json' } });
  const lines = { line_service_id: ['19'], line_quantity: ['1'], figures_total_withvat: '0' };
  const made = await (await post(sandbox, { action: 'createInvoice', client_id: '19', ...lines })).json();
  const invoice_id = String(Reflect.get(Object(made), 'invoice_id'));
  expect(await (await post(sandbox, { action: 'getInvoice', invoice_id })).text()).toContain(
    `"figures_total_withvat":"${total}"`,
  );
});

test.each([
  ['sent', 0, 'reminder1'],
  ['refused', -907, undefined],
  ['replaced', 0, 'invoice'],
] as const)(
  'reminderTemplate %s: sendInvoice with a reminder returns %i',
  async (reminderTemplate, code, sent) => {
    await using sandbox = await createSandbox({ quirks: { reminderTemplate, answerForm: 'json' } });
    const templates: unknown = await (await post(sandbox, 'action=listEmailTemplates')).json();
    const rows: unknown = Reflect.get(Object(templates), 'email-templates');
    const reminder: unknown = Array.isArray(rows)
      ? rows.find((row) => Reflect.get(row, 'template_type') === 'reminder1')
      : undefined;
    const email_template_id = String(Reflect.get(Object(reminder), 'id'));
    const invoice_id = String(seedIds.firstInvoice);
    const mails = async (): Promise<string[]> => {
      const history: unknown = await (
        await post(sandbox, { action: 'getInvoiceMailHistory', invoice_id })
      ).json();
      return JSON.stringify(history).match(/(?<="template_type":")[^"]+/g) ?? [];
    };
    const before = await mails();
    const answer = await post(sandbox, {
      action: 'sendInvoice',
      invoice_id,
      email_template_id,
      email_to: 'a@example.org',
    });
    expect(await answer.text()).toContain(`"code":${code},`);
    const after = await mails();
    expect(after).toHaveLength(before.length + (sent === undefined ? 0 : 1));
    if (sent !== undefined) expect(after).toContain(sent);
  },
);
