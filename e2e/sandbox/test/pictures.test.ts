import { createSandbox, type Sandbox, seedAccounts } from 'factomos-sandbox';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { picture } from '@tools/browser/picture';
import { useBrowser } from '../support/browser.ts';
import { clientOf } from '../support/client.ts';

const newContext = useBrowser();

/** The address that readers have, in place of the free port of the test. */
const ADDRESS = 'http://127.0.0.1:4280';

/** An invoice with two rates of VAT that is paid in part, and some calls that went wrong. */
async function work(sandbox: Sandbox): Promise<string> {
  const client = clientOf(sandbox);
  const { invoice_id, invoice_document_key } = await client.createInvoice({
    client_id: 19,
    objet: 'Éclairage de la vitrine',
    invoice_comment: 'Merci de votre confiance.',
    lines: [
      { title: 'Étude' },
      { service_id: 19, description: 'Conseil en scénographie', quantity: 2, price: 650 },
      { title: 'Réalisation' },
      { service_id: 20, description: 'Création d’éclairage', quantity: 1, price: 1200 },
      { service_id: 22, description: 'Catalogue d’exposition', quantity: 12, price: 24.9 },
    ],
  });
  await client.createPayment({ invoice_id, montant: 1500, type: 'virement', reference: 'VIR-2026-118' });
  await client.sendInvoice({ invoice_id });
  await client.getInvoice({ invoice_id: 99 }).catch(() => undefined);
  await client.listInvoice({ invoice_status: 'later', page_index: 0 });
  await client.callUnknown('createInvoice', { client_id: 19, line_qty: ['2'] }).catch(() => undefined);
  sandbox.faults.add({ kind: 'reset-after' }, { action: 'createInvoice' });
  sandbox.webhooks.register('http://127.0.0.1:9/n8n', { appName: 'n8n' });
  return String(invoice_document_key);
}

async function show(page: Page, sandbox: Sandbox, path: string, language: string): Promise<void> {
  await page.goto(`${sandbox.url}${path}?lang=${language}`);
  await page.evaluate(
    ([from, to]) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
        node.nodeValue = (node.nodeValue ?? '').replaceAll(from, to);
    },
    [sandbox.url, ADDRESS] as const,
  );
}

const LANGUAGES = [
  ['en', '', { faults: 'Faults', clock: 'Clock' }],
  ['fr', '-fr', { faults: 'Pannes', clock: 'Horloge' }],
] as const;

test.each(LANGUAGES)(
  'shows the sandbox and an invoice, in the language %s',
  async (language, suffix, cards) => {
    await using sandbox = await createSandbox({ clock: '2026-03-31T09:30:00+02:00' });
    const key = await work(sandbox);
    await using context = await newContext();
    const page = await context.newPage();
    for (const [name, path, width, height] of [
      ['overview', '/', 1280, 980],
      ['invoice', `/${key}`, 900, 1320],
    ] as const) {
      await page.setViewportSize({ width, height });
      await show(page, sandbox, path, language);
      await picture(page, `sandbox-${name}${suffix}`);
    }
    await page.setViewportSize({ width: 1280, height: 1600 });
    await show(page, sandbox, '/controls', language);
    for (const [name, title] of Object.entries(cards)) {
      const card = await page.getByRole('region', { name: title, exact: true }).boundingBox();
      if (card === null) throw new Error(`The page has no card ${title}.`);
      await picture(page, `sandbox-${name}${suffix}`, card);
    }
  },
);

test.each(LANGUAGES)(
  'shows the window in which n8n is authorised, in the language %s',
  async (language, suffix) => {
    await using sandbox = await createSandbox();
    await using context = await newContext({ viewport: { width: 480, height: 640 } });
    const page = await context.newPage();
    const request = new URLSearchParams({
      lang: language,
      app_callback: 'https://n8n.example.com/webhook-test/factomos/connect',
      app_name: 'n8n Connect (6f22d8e2)',
      app_description: 'Starts an n8n workflow when something happens in Factomos',
      webhook_url: 'https://n8n.example.com/webhook/factomos?key=a-made-up-key-of-mine',
    });
    await page.goto(`${sandbox.url}/api/authorize.php?${request}`);
    await page.locator('[name=username]').fill(seedAccounts.main.username);
    await page.locator('[name=password]').fill(seedAccounts.main.password);
    await picture(page, `factomos-authorise${suffix}`);
  },
);
