import { seedIds } from 'factomos-sandbox';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '@tools/json';
import { editorContext, launchBrowser } from '@tools/n8n-harness/browser';
import { byId, chain, code, factomos, factomosTrigger, manualTrigger, node } from '@tools/n8n-harness/nodes';
import type { Workflow } from '@tools/n8n-harness/workflow-file';
import { createWorkflow } from '@tools/n8n-harness/workflows';
import { picture } from '../picture.ts';
import { startEnvironment, type TestEnvironment } from '../test-environment.ts';

let environment: TestEnvironment;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  environment = await startEnvironment({ expressionEngine: 'vm' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await environment.close();
});
beforeEach(async () => {
  environment.sandbox.reset();
  context = await editorContext(browser, environment.rest);
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
});

/** Opens a node of a workflow in the editor. */
async function open(workflow: Workflow, name: string): Promise<void> {
  const { id } = await createWorkflow(environment.rest, workflow);
  await page.goto(`${environment.n8n.url}/workflow/${id}`, { waitUntil: 'domcontentloaded' });
  await page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).dblclick();
  await page.getByTestId('node-execute-button').first().waitFor();
}

async function openForm(parameters: JsonObject): Promise<void> {
  const form = factomos('Factomos', parameters);
  await open(chain('Form', environment.credential, manualTrigger(), form), form.name);
}

const field = (name: string): Locator => page.getByTestId(`parameter-input-${name}`);
const client = byId(String(seedIds.client));

/** The help that n8n shows while the pointer is on a field's name. */
async function expectHelp(label: string, help: string): Promise<void> {
  const name = page.locator('label', { hasText: label }).last();
  await name.scrollIntoViewIfNeeded();
  await name.hover();
  await name.locator('svg[data-icon="circle-help"]').hover();
  await page.getByText(help).first().waitFor();
}

/** n8n's dialog of a node. */
const dialog = { x: 25, y: 25, width: 1230, height: 750 };

// Only browser tests may be retried; the report shows retries.
describe("the forms in n8n's editor, in Chromium", { retry: 1 }, () => {
  test('warn of an invoice, and offer the services of the newest invoices first in a line', async () => {
    await openForm({
      resource: 'invoice',
      operation: 'create',
      clientId: client,
      lines: { line: [{ serviceId: { __rl: true, mode: 'list', value: '' }, kind: 'service', quantity: 1 }] },
    });
    await page.getByText('An invoice gets its final number at once').waitFor();
    const labels = await page.getByTestId('fixed-collection-lines').locator('label').allTextContents();
    expect(labels.map((label) => label.trim().split(' ')[0])).toEqual([
      'Service',
      'Kind',
      'Price',
      'Quantity',
      'Text',
    ]);
    const input = page.getByTestId('rlc-input').last();
    await input.scrollIntoViewIfNeeded();
    await input.click();
    const service = page.getByTestId('rlc-item').first();
    await service.waitFor();
    expect(await service.textContent()).toMatch(/\(\d+\)/);
    await picture(page, 'n8n-services', { x: 430, y: 25, width: 422, height: 750 });
    await service.click();
    await page.getByTestId('rlc-item').first().waitFor({ state: 'hidden' });
    await picture(page, 'n8n-line', dialog);
  });

  test('say in an optional field how to leave it out', async () => {
    await openForm({ resource: 'invoice', operation: 'create', clientId: client });
    await expectHelp('Additional Fields', 'An expression that returns [leave out] leaves out its field');
    await openForm({ resource: 'client', operation: 'update', clientId: client });
    await page.getByPlaceholder('Add Field').click();
    await page.getByRole('option', { name: 'City' }).click();
    expect(await field('clientCity').locator('input').inputValue()).toBe('[leave out]');
    await expectHelp('City', 'The text [leave out] keeps what Factomos has, an empty field clears it.');
    await picture(page, 'n8n-leave-out', dialog);
  });

  test('say what a list costs only where a list is chosen, and that a search found nothing', async () => {
    const cost = page.getByText('Uses 1 daily call for each 50 invoices shown, a search 4');
    await openForm({ resource: 'invoice', operation: 'get', invoiceId: byId('1001') });
    await field('simplify').waitFor();
    expect(await cost.count()).toBe(0);
    expect(await page.getByText('Maximum Calls').count()).toBe(0);
    await openForm({ resource: 'invoice', operation: 'get' });
    await cost.waitFor();
    await page.getByTestId('rlc-input').click();
    await page.getByTestId('rlc-item').nth(1).waitFor();
    await page.getByTestId('rlc-search').fill('Nobody');
    await page.getByText(/^\(Not among the newest \d+ invoices: choose By Number\)$/).waitFor();
    await picture(page, 'n8n-not-found', dialog);
  });

  test('find an invoice by its number, for a limited number of calls', async () => {
    const invoiceId = { __rl: true, mode: 'number', value: 'F02260001' };
    await openForm({ resource: 'invoice', operation: 'get', invoiceId });
    await page.getByText('Maximum Calls').first().waitFor();
    await page.getByText('Invoices are listed until it is found').waitFor();
    await picture(page, 'n8n-by-number', dialog);
  });

  test('filter and sort many invoices', async () => {
    await openForm({
      resource: 'invoice',
      operation: 'getMany',
      filters: { minDaysOverdue: '1' },
      options: { sortBy: 'dueDescending' },
    });
    await page.getByPlaceholder('Add Filter').click();
    const offered = page.getByRole('option', { name: 'Payment Term Until' });
    await offered.waitFor();
    await page.keyboard.press('Escape');
    await offered.waitFor({ state: 'hidden' });
    await page.getByTestId('node-execute-button').first().click();
    await page.getByTestId('output-panel').getByText('figures_due').first().waitFor();
    await page.locator('.el-notification').first().waitFor({ state: 'hidden' });
    await picture(page, 'n8n-get-many', dialog);
  });

  test('take the amount of a payment, or what is due', async () => {
    await openForm({
      resource: 'payment',
      operation: 'create',
      invoiceId: byId('1001'),
      type: 'cb',
      montant: '1',
    });
    await field('montant').waitFor();
    await field('payWhatIsDue').click();
    await field('montant').waitFor({ state: 'hidden' });
    await picture(page, 'n8n-pay-what-is-due', dialog);
  });

  test('answer a comma and a French date with the expression that converts them', async () => {
    const trigger = manualTrigger();
    const row = code('Row', 'return [{ json: { amount: "12,50", date: "01/12/2026" } }];');
    const payment = factomos('Payment', {
      resource: 'payment',
      operation: 'create',
      invoiceId: byId('1001'),
      type: 'cb',
      montant: '={{ $json.amount }}',
    });
    await open(chain('Comma', environment.credential, trigger, row, payment), payment.name);
    await page.getByTestId('node-execute-button').first().click();
    await page
      .getByText(/"12,50"/)
      .first()
      .waitFor();
    await page
      .getByText(/replace\(',', '\.'\)/)
      .first()
      .waitFor();
    await picture(page, 'n8n-comma', dialog);
    payment.parameters = {
      ...payment.parameters,
      montant: '12.50',
      additionalFields: { paymentDate: '={{ $json.date }}' },
    };
    await open(chain('Date', environment.credential, trigger, row, payment), payment.name);
    await page.getByTestId('node-execute-button').first().click();
    await page
      .getByText(/DateTime\.fromFormat/)
      .first()
      .waitFor();
    await picture(page, 'n8n-french-date', dialog);
  });

  test('offer agents a choice of what they get', async () => {
    const agent = node('Agent', '@n8n/n8n-nodes-langchain.agent', {}, { typeVersion: 3.1 });
    const tool = node('Open Invoices', 'n8n-nodes-factomos.factomosTool', {
      resource: 'invoice',
      operation: 'getMany',
      output: 'selectedFields',
    });
    const connections = { [tool.name]: { ai_tool: [[{ node: agent.name, type: 'ai_tool', index: 0 }]] } };
    await open({ ...chain('Tool', environment.credential, agent, tool), connections }, tool.name);
    await field('output').waitFor();
    await field('outputFields').scrollIntoViewIfNeeded();
    expect(await field('simplify').count()).toBe(0);
    await picture(page, 'n8n-tool', dialog);
  });
});

describe("the trigger in n8n's editor, in Chromium", { retry: 1 }, () => {
  test('says how to get a test event, within its panel', async () => {
    const trigger = factomosTrigger(['*']);
    await open(chain('Trigger', environment.credential, trigger), trigger.name);
    await page.getByText('Webhook URLs', { exact: true }).click();
    await page.getByText('When will this node trigger my flow?').click();
    const help = page.getByText('post a notification to the test URL').first();
    await help.waitFor();
    const box = await help.boundingBox();
    // The parameters begin at a third of the window.
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThan(460);
    await picture(page, 'n8n-trigger', dialog);
  });

  test('asks to stop listening before a URL key is pasted', async () => {
    const trigger = factomosTrigger(['*'], { urlKey: '' });
    await open(chain('No key', environment.credential, trigger), trigger.name);
    await page.getByTestId('node-execute-button').first().click();
    await page.getByText('Listening for test event').first().waitFor();
    await page.goto(`${environment.n8n.url}/webhook-test/${String(trigger.webhookId)}/factomos/connect`);
    await page.getByText('Stop Listening').waitFor();
    expect((await page.getByRole('textbox', { name: 'URL key' }).inputValue()).length).toBeGreaterThan(16);
    await picture(page, 'n8n-url-key', { x: 336, y: 20, width: 608, height: 400 });
  });
});

test('is found by French and English words, with and without accents', async () => {
  await page.goto(`${environment.n8n.url}/workflow/new`, { waitUntil: 'domcontentloaded' });
  await page.getByTestId('canvas-add-button').click();
  const search = page.getByTestId('node-creator-search-bar');
  const found = page.getByTestId('node-creator-item-name').getByText('Factomos', { exact: true });
  const words =
    'règlement reglement paiement dépense depense relance encaissement fournisseur comptabilité comptabilite TVA quote estimate expense accounting facture devis avoir';
  for (const word of [...words.split(' '), 'credit note']) {
    await search.fill('zzz');
    await found.first().waitFor({ state: 'hidden' });
    await search.fill(word);
    await found.first().waitFor();
  }
});
