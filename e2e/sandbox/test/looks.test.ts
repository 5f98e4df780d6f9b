import axe from 'axe-core';
import { createSandbox, type Sandbox } from 'factomos-sandbox';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { clientOf } from '../support/client.ts';

declare global {
  interface Window {
    /** Set by axe-core's source. */
    axe: typeof axe;
  }
}

const newContext = useBrowser();

/** Every kind of page, with content. */
async function everyPage(sandbox: Sandbox): Promise<string[]> {
  const client = clientOf(sandbox);
  const longest = 'Société-au-nom-vraiment-très-long-qui-ne-se-coupe-nulle-part-et-qui-continue';
  const { client_id } = await client.createClient({ category: 'client', client_company_name: longest });
  const lines = [
    { title: longest },
    { service_id: 19, quantity: '1234.5', price: '8.27758979797363', description: longest },
  ];
  const invoice = await client.createInvoice({ client_id, objet: longest, invoice_comment: longest, lines });
  const estimate = await client.createEstimate({ client_id, objet: longest, lines });
  await client.sendInvoice({ invoice_id: invoice.invoice_id, email_to: `${longest}@example.test` });
  await client.callUnknown('noSuchAction', { line_qty: [longest] }).catch(() => undefined);
  sandbox.webhooks.register(`http://127.0.0.1:9/${longest}`, { appName: longest });
  sandbox.trigger('create_invoice', { custom: longest });
  sandbox.faults.add({ kind: 'status', status: 503 }, { action: 'createInvoice', times: null });
  await sandbox.webhooks.settled();
  const [call] = sandbox.journal.entries();
  const [delivery] = sandbox.webhooks.deliveries();
  const asked = new URLSearchParams({ app_callback: 'https://app.example/', app_name: longest });
  return [
    '/',
    '/invoices',
    '/estimates',
    '/clients',
    '/journal',
    `/journal/${String(call?.id)}`,
    '/deliveries',
    `/deliveries/${String(delivery?.id)}`,
    '/outbox',
    '/outbox/1',
    '/controls',
    '/api/test/?action=createInvoice',
    '/creer-devis',
    `/api/authorize.php?${asked.toString()}`,
    '/api/authorize.php',
    '/nothing-here',
    `/${String(invoice.invoice_document_key)}`,
    `/${String(estimate.estimate_document_key)}`,
  ];
}

async function problems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

describe('every page', () => {
  test('needs no horizontal scrolling from 360 px, in both languages', async () => {
    await using sandbox = await createSandbox();
    const paths = await everyPage(sandbox);
    await using context = await newContext();
    const page = await context.newPage();
    const tooWide: string[] = [];
    for (const path of paths) {
      for (const language of ['en', 'fr']) {
        const url = new URL(path, sandbox.url);
        url.searchParams.set('lang', language);
        await page.goto(url.href);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        for (const width of [360, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          const needed = await page.evaluate(() => document.documentElement.scrollWidth);
          if (needed > width) tooWide.push(`${path} (${language}) needs ${needed} px of ${width}`);
        }
      }
    }
    expect(tooWide).toEqual([]);
  });

  test('shows the status of each row without scrolling at 360 px', async () => {
    await using sandbox = await createSandbox();
    await using context = await newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    const cut: string[] = [];
    for (const path of [
      '/invoices?lang=en',
      '/invoices?lang=fr',
      '/estimates?lang=en',
      '/estimates?lang=fr',
    ]) {
      await page.goto(sandbox.url + path);
      const badges = page.locator('.scroll .badge');
      expect(await badges.count()).toBeGreaterThan(3);
      const hidden = await badges.evaluateAll((all) =>
        all.flatMap((badge) => {
          const frame = badge.closest('.scroll')?.getBoundingClientRect().right ?? 0;
          return badge.getBoundingClientRect().right > frame ? [badge.textContent] : [];
        }),
      );
      cut.push(...new Set(hidden.map((text) => `${path}: ${text}`)));
    }
    expect(cut).toEqual([]);
  });

  test.each(['light', 'dark'] as const)(
    'passes the accessibility checks of axe, in %s colours',
    async (colorScheme) => {
      await using sandbox = await createSandbox();
      const paths = await everyPage(sandbox);
      await using context = await newContext({ colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const found: string[] = [];
      for (const path of paths) {
        await page.goto(sandbox.url + path);
        found.push(...(await problems(page)).map((problem) => `${path}: ${problem}`));
      }
      expect(found).toEqual([]);
    },
  );
});

describe('users', () => {
  test('choose their language once', async () => {
    await using sandbox = await createSandbox();
    await using context = await newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`${sandbox.url}/invoices?status=later`);
    await page.getByRole('heading', { name: 'Invoices', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Français' }).click();
    await page.getByRole('heading', { name: 'Factures', level: 1 }).waitFor();
    expect(new URL(page.url()).searchParams.get('status')).toBe('later');
    await page.getByRole('link', { name: 'Journal' }).click();
    await page.getByRole('heading', { name: 'Journal', level: 1 }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  });

  test('see French when their browser prefers it', async () => {
    await using sandbox = await createSandbox();
    await using context = await newContext({ locale: 'fr-FR' });
    const page = await context.newPage();
    await page.goto(sandbox.url);
    await page.getByRole('heading', { name: 'Accueil', level: 1 }).waitFor();
  });

  test('reach the content with the first key and see the focus', async () => {
    await using sandbox = await createSandbox();
    await using context = await newContext();
    const page = await context.newPage();
    await page.goto(`${sandbox.url}/invoices`);
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.textContent()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await focused.getAttribute('id')).toBe('content');
    await page.keyboard.press('Tab');
    expect(await focused.textContent()).toBe('New invoice');
    const outline = await focused.evaluate((element) => getComputedStyle(element).outlineWidth);
    expect(Number.parseFloat(outline)).toBeGreaterThanOrEqual(2);
  });

  test('print a document on one sheet, without navigation', async () => {
    await using sandbox = await createSandbox();
    const invoice = await clientOf(sandbox).createInvoice({
      client_id: 19,
      lines: [{ title: 'Titre' }, { service_id: 19, quantity: 2 }],
    });
    await using context = await newContext();
    const page = await context.newPage();
    await page.goto(`${sandbox.url}/${String(invoice.invoice_document_key)}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Imprimer' }).isVisible()).toBe(false);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});
