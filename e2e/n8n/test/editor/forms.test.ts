import { seedIds } from 'factomos-sandbox';
import { describe, expect, test } from 'vitest';
import { picture } from '@tools/browser/picture';
import type { JsonObject } from '@tools/json';
import { byId, chain, code, factomos, factomosTrigger, manualTrigger, node } from '@tools/n8n-harness/nodes';
import type { Workflow } from '@tools/n8n-harness/workflow-file';
import { DIALOG, useEditor } from './editor.ts';

const editor = useEditor({ windowPer: 'test' });
const { field } = editor;

/** Opens a node of a workflow in the editor. */
async function open(workflow: Workflow, name: string): Promise<void> {
  await editor.openWorkflow(workflow);
  await editor.openNode(name);
  await editor.page.getByTestId('node-execute-button').first().waitFor();
}

async function openForm(parameters: JsonObject): Promise<void> {
  const form = factomos('Factomos', parameters);
  await open(chain('Form', editor.environment.credential, manualTrigger(), form), form.name);
}

const client = byId(String(seedIds.client));

/** The help that n8n shows while the pointer is on a field's name. */
async function expectHelp(label: string, help: string): Promise<void> {
  const name = editor.page.locator('label', { hasText: label }).last();
  await name.scrollIntoViewIfNeeded();
  await name.hover();
  await name.locator('svg[data-icon="circle-help"]').hover();
  await editor.page.getByText(help).first().waitFor();
}

// Only browser tests may be retried; the report shows retries.
describe("the forms in n8n's editor, in Chromium", { retry: 1 }, () => {
  test('warn of an invoice, and offer the services of the newest invoices first in a line', async () => {
    await openForm({
      resource: 'invoice',
      operation: 'create',
      clientId: client,
      lines: { line: [{ serviceId: { __rl: true, mode: 'list', value: '' }, kind: 'service', quantity: 1 }] },
    });
    await editor.page.getByText('An invoice gets its final number at once').waitFor();
    const labels = await editor.page.getByTestId('fixed-collection-lines').locator('label').allTextContents();
    expect(labels.map((label) => label.trim().split(' ')[0])).toEqual([
      'Service',
      'Kind',
      'Price',
      'Quantity',
      'Text',
    ]);
    const input = editor.page.getByTestId('rlc-input').last();
    await input.scrollIntoViewIfNeeded();
    await input.click();
    const service = editor.page.getByTestId('rlc-item').first();
    await service.waitFor();
    expect(await service.textContent()).toMatch(/\(\d+\)/);
    await picture(editor.page, 'n8n-services', { x: 430, y: 25, width: 422, height: 750 });
    await service.click();
    await editor.page.getByTestId('rlc-item').first().waitFor({ state: 'hidden' });
    await picture(editor.page, 'n8n-line', DIALOG);
  });

  test('say in an optional field how to leave it out', async () => {
    await openForm({ resource: 'invoice', operation: 'create', clientId: client });
    await expectHelp('Additional Fields', 'An expression that returns [leave out] leaves out its field');
    await openForm({ resource: 'client', operation: 'update', clientId: client });
    await editor.page.getByPlaceholder('Add Field').click();
    await editor.page.getByRole('option', { name: 'City' }).click();
    expect(await field('clientCity').locator('input').inputValue()).toBe('[leave out]');
    await expectHelp('City', 'The text [leave out] keeps what Factomos has, an empty field clears it.');
    await picture(editor.page, 'n8n-leave-out', DIALOG);
  });

  test('say what a list costs only where a list is chosen, and that a search found nothing', async () => {
    const cost = editor.page.getByText('Uses 1 daily call for each 50 invoices shown, a search 4');
    await openForm({ resource: 'invoice', operation: 'get', invoiceId: byId('1001') });
    await field('simplify').waitFor();
    expect(await cost.count()).toBe(0);
    expect(await editor.page.getByText('Maximum Calls').count()).toBe(0);
    await openForm({ resource: 'invoice', operation: 'get' });
    await cost.waitFor();
    await editor.page.getByTestId('rlc-input').click();
    await editor.page.getByTestId('rlc-item').nth(1).waitFor();
    await editor.page.getByTestId('rlc-search').fill('Nobody');
    await editor.page.getByText(/^\(Not among the newest \d+ invoices: choose By Number\)$/).waitFor();
    await picture(editor.page, 'n8n-not-found', DIALOG);
  });

  test('find an invoice by its number, for a limited number of calls', async () => {
    const invoiceId = { __rl: true, mode: 'number', value: 'F02260001' };
    await openForm({ resource: 'invoice', operation: 'get', invoiceId });
    await editor.page.getByText('Maximum Calls').first().waitFor();
    await editor.page.getByText('Invoices are listed until it is found').waitFor();
    await picture(editor.page, 'n8n-by-number', DIALOG);
  });

  test('filter and sort many invoices', async () => {
    await openForm({
      resource: 'invoice',
      operation: 'getMany',
      filters: { minDaysOverdue: '1' },
      options: { sortBy: 'dueDescending' },
    });
    await editor.page.getByPlaceholder('Add Filter').click();
    const offered = editor.page.getByRole('option', { name: 'Payment Term Until' });
    await offered.waitFor();
    await editor.page.keyboard.press('Escape');
    await offered.waitFor({ state: 'hidden' });
    await editor.executeStep();
    await editor.output.getByText('figures_due').first().waitFor();
    await editor.withoutMessages();
    await picture(editor.page, 'n8n-get-many', DIALOG);
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
    await picture(editor.page, 'n8n-pay-what-is-due', DIALOG);
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
    await open(chain('Comma', editor.environment.credential, trigger, row, payment), payment.name);
    await editor.executeStep();
    await editor.page
      .getByText(/"12,50"/)
      .first()
      .waitFor();
    await editor.page
      .getByText(/replace\(',', '\.'\)/)
      .first()
      .waitFor();
    await picture(editor.page, 'n8n-comma', DIALOG);
    payment.parameters = {
      ...payment.parameters,
      montant: '12.50',
      additionalFields: { paymentDate: '={{ $json.date }}' },
    };
    await open(chain('Date', editor.environment.credential, trigger, row, payment), payment.name);
    await editor.executeStep();
    await editor.page
      .getByText(/DateTime\.fromFormat/)
      .first()
      .waitFor();
    await picture(editor.page, 'n8n-french-date', DIALOG);
  });

  test('offer agents a choice of what they get', async () => {
    const agent = node('Agent', '@n8n/n8n-nodes-langchain.agent', {}, { typeVersion: 3.1 });
    const tool = node('Open Invoices', 'n8n-nodes-factomos.factomosTool', {
      resource: 'invoice',
      operation: 'getMany',
      output: 'selectedFields',
    });
    const connections = { [tool.name]: { ai_tool: [[{ node: agent.name, type: 'ai_tool', index: 0 }]] } };
    await open({ ...chain('Tool', editor.environment.credential, agent, tool), connections }, tool.name);
    await field('output').waitFor();
    await field('outputFields').scrollIntoViewIfNeeded();
    expect(await field('simplify').count()).toBe(0);
    await picture(editor.page, 'n8n-tool', DIALOG);
  });
});

describe("the trigger in n8n's editor, in Chromium", { retry: 1 }, () => {
  test('says how to get a test event, within its panel', async () => {
    const trigger = factomosTrigger(['*']);
    await open(chain('Trigger', editor.environment.credential, trigger), trigger.name);
    await editor.page.getByText('Webhook URLs', { exact: true }).click();
    await editor.page.getByText('When will this node trigger my flow?').click();
    const help = editor.page.getByText('post a notification to the test URL').first();
    await help.waitFor();
    const box = await help.boundingBox();
    // The parameters begin at a third of the window.
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThan(460);
    await picture(editor.page, 'n8n-trigger-panel', DIALOG);
  });

  test('cannot be published without a credential, and says at once what to do', async () => {
    const { page } = editor;
    await editor.openWorkflow(chain('Published', undefined, factomosTrigger(['*'])));
    const publish = page.getByRole('button', { name: 'Publish', exact: true });
    await publish.first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
    // n8n tries again for 15 seconds after most errors.
    await page
      .getByText('Read Back needs a credential. Choose a Factomos API credential')
      .first()
      .waitFor({ timeout: 10_000 });
    await picture(page, 'n8n-publishing', { x: 0, y: 0, width: 1280, height: 800 });
  });

  test('asks to stop listening before a URL key is pasted', async () => {
    const trigger = factomosTrigger(['*'], { urlKey: '' });
    await open(chain('No key', editor.environment.credential, trigger), trigger.name);
    await editor.executeStep();
    await editor.page.getByText('Listening for test event').first().waitFor();
    await editor.goTo(`webhook-test/${String(trigger.webhookId)}/factomos/connect`);
    await editor.page.getByText('Stop Listening').waitFor();
    expect((await editor.page.getByRole('textbox', { name: 'URL key' }).inputValue()).length).toBeGreaterThan(
      16,
    );
    await picture(editor.page, 'n8n-url-key', { x: 336, y: 20, width: 608, height: 400 });
  });
});

test('is found by French and English words, with and without accents', async () => {
  await editor.goTo(`workflow/new`);
  await editor.page.getByTestId('canvas-add-button').click();
  const search = editor.page.getByTestId('node-creator-search-bar');
  const found = editor.page.getByTestId('node-creator-item-name').getByText('Factomos', { exact: true });
  const words =
    'règlement reglement paiement dépense depense relance encaissement fournisseur comptabilité comptabilite TVA quote estimate expense accounting facture factures devis avoir invoicing';
  for (const word of [...words.split(' '), 'credit note']) {
    await search.fill('zzz');
    await found.first().waitFor({ state: 'hidden' });
    await search.fill(word);
    await found.first().waitFor();
  }
});
