import { FactomosClient } from 'factomos-core';
import { seedAccounts, seedIds } from 'factomos-sandbox';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { picture } from '@tools/browser/picture';
import { root } from '@tools/repo/paths';
import { waitForExecution } from '@tools/n8n-harness/executions';
import { productionUrl, readWorkflow, withCredential } from '@tools/n8n-harness/workflow-file';
import { runWorkflow } from '@tools/n8n-harness/workflows';
import { byId, chain, factomos, factomosTrigger, manualTrigger } from '@tools/n8n-harness/nodes';
import { DIALOG, useEditor } from './editor.ts';

const editor = useEditor({ windowPer: 'test' });

// Only browser tests may be retried; the report shows retries.
describe("n8n's editor, in Chromium", { retry: 1 }, () => {
  test('runs "Bill a paid order" and shows input and output of the node', async () => {
    const example = readWorkflow(join(root, 'examples/n8n/bill-a-paid-order.json'));
    const { page, environment } = editor;
    await editor.openWorkflow(withCredential(example, environment.credential));
    await page.getByTestId('execute-workflow-button').click();
    await page.getByText('Workflow executed successfully').first().waitFor();
    // The message may come before the canvas has drawn the last node's state, and disappears after a while.
    await expect
      .poll(() => page.getByTestId('canvas-node-status-success').count(), { timeout: 30_000 })
      .toBe(8);
    await editor.withoutMessages();
    await picture(page, 'n8n-workflow', { x: 120, y: 290, width: 1130, height: 280 });

    await editor.openNode('Create Invoice');
    await editor.field('idempotencyKey').waitFor();
    await editor.output.getByText('invoice_formated_number').first().waitFor();
    await picture(page, 'n8n-node', DIALOG);
  });

  test('finds the node, searches a list and runs in a new workflow', async () => {
    const { page } = editor;
    await editor.goTo('workflow/new');
    await page.getByTestId('canvas-add-button').click();
    await page.getByTestId('node-creator-search-bar').fill('manually');
    await page.getByText('Trigger manually').first().click();
    await page.getByTestId('node-creator-plus-button').click();
    await page.getByTestId('node-creator-search-bar').fill('Factomos');
    await page.getByTestId('node-creator-item-name').getByText('Factomos', { exact: true }).click();
    await page.getByText('Get invoice', { exact: true }).click();
    await page.getByTestId('rlc-input').click();
    await page.getByTestId('rlc-item').nth(1).waitFor();
    await page.getByTestId('rlc-search').fill('Menuiserie');
    await page.getByText(/Only the newest \d+ invoices were searched/).waitFor();
    const found = page.getByTestId('rlc-item').first();
    const invoice = (await found.textContent()) ?? '';
    expect(invoice).toContain('Menuiserie Forêt-Noire');
    await picture(page, 'n8n-list', { x: 431, y: 66, width: 420, height: 410 });
    await found.click();
    await editor.executeStep();
    await page.getByTestId('node-run-status-success').waitFor();
    const [number = ''] = /F\d+/.exec(invoice) ?? [];
    expect(number).not.toBe('');
    // The panel says "1 item" before it has drawn the table.
    await editor.output.getByText(number).first().waitFor();
  });

  test('shows skipped items, and reads and marks their keys with the Key resource', async () => {
    const { page, environment } = editor;
    const key = 'order-1';
    const workflow = chain(
      'Keys',
      environment.credential,
      manualTrigger(),
      factomos('Create Invoice', {
        resource: 'invoice',
        operation: 'create',
        clientId: byId(String(seedIds.client)),
        specifyLines: 'json',
        linesJson: JSON.stringify([{ service_id: String(seedIds.service), quantity: 1, price: 100 }]),
        idempotencyKey: key,
        options: { lookFirst: true, readSkipped: true },
      }),
      factomos('Read Key', { resource: 'key', operation: 'get', usedFor: 'invoice:create', key }),
      factomos('Mark Key', {
        resource: 'key',
        operation: 'markDone',
        usedFor: 'invoice:create',
        key,
        createdId: '={{ $json.invoice_id }}',
      }),
      factomos('Forget Keys', {
        resource: 'key',
        operation: 'forget',
        forget: 'older',
        usedFor: 'invoice:create',
        olderThan: '2026-01-01',
      }),
    );
    const id = await editor.openWorkflow(workflow);
    await waitForExecution(environment.rest, await runWorkflow(environment.rest, id, 'Start'));
    await page.getByTestId('execute-workflow-button').click();
    await page.getByText('Workflow executed successfully').first().waitFor();
    await editor.openNode('Create Invoice');
    const { output } = editor;
    await output.getByText('1 item was skipped: its key was used before.').first().waitFor();
    await output.getByText('invoice_formated_number').first().waitFor();
    await picture(page, 'n8n-skipped', DIALOG);
    for (const [name, shown] of [
      ['Read Key', 'used_by'],
      ['Mark Key', 'success'],
      ['Forget Keys', 'older_than'],
    ] as const) {
      await page.keyboard.press('Escape');
      await editor.openNode(name);
      await output.getByText(shown).first().waitFor();
      await page.getByText('Keys belong to a workflow.').first().waitFor();
      await picture(page, `n8n-${name.toLowerCase().replace(' ', '-')}`, DIALOG);
    }
    expect(environment.sandbox.journal.count({ action: 'createInvoice' })).toBe(1);
  });

  test.for(['browser', 'server'] as const)(
    'shows token and secret on the connect page when the %s posts them',
    async (poster) => {
      const { page, context, environment } = editor;
      const { sandbox, n8n } = environment;
      sandbox.quirks.set({ callbackPoster: poster });
      const trigger = factomosTrigger(['*'], { more: { factomosUrl: sandbox.url } });
      const workflow = chain('Connect', environment.credential, trigger);
      await editor.openWorkflow(workflow);
      await editor.openNode(trigger.name);
      await editor.executeStep();
      await page.getByText('Listening for test event').first().waitFor();

      const connect = await context.newPage();
      await connect.goto(`${n8n.url}/webhook-test/${String(trigger.webhookId)}/factomos/connect`);
      const popupOpens = connect.waitForEvent('popup');
      await connect.getByRole('button', { name: 'Connect with Factomos' }).click();
      const popup = await popupOpens;
      await popup.locator('[name=username]').fill(seedAccounts.main.username);
      await popup.locator('[name=password]').fill(seedAccounts.main.password);
      await popup.locator('form button:not([name])').last().click();

      await connect.getByText('they are shown this once').waitFor();
      await expect.poll(() => popup.isClosed(), { timeout: 30_000 }).toBe(true);
      if (poster === 'browser')
        await picture(connect, 'n8n-connect', { x: 336, y: 20, width: 608, height: 500 });
      const token = await connect.getByLabel('Token', { exact: true }).inputValue();
      const secret = await connect.getByLabel('Secret', { exact: true }).inputValue();
      const client = new FactomosClient({ token, secret, baseUrl: sandbox.url });
      await expect(client.listEmailTemplates()).resolves.toBeDefined();
      expect(sandbox.webhooks.registered().map(({ url }) => url)).toEqual([productionUrl(n8n.url, workflow)]);
    },
  );
});
