import { basename } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { picture } from '@tools/browser/picture';
import { waitForFirstExecution } from '@tools/n8n-harness/executions';
import { until } from '@tools/process/until';
import { DIALOG, FORM_AND_OUTPUT, useEditor } from './editor.ts';

// The steps of docs/quickstart-n8n.md, followed in the editor one after the other. Their pictures come from here.

const editor = useEditor({ windowPer: 'file' });
const { field, goTo, withoutMessages } = editor;

beforeAll(async () => {
  // n8n chooses a credential by itself when there is one.
  const { rest, credential } = editor.environment;
  await rest.request('DELETE', `/credentials/${credential.id}`);
});

async function addFirstStep(search: string, choice: string): Promise<void> {
  const { page } = editor;
  await page.getByTestId('canvas-add-button').click();
  await page.getByTestId('node-creator-search-bar').fill(search);
  await page.getByTestId('node-creator-item-name').getByText(choice, { exact: true }).first().click();
}

async function chooseFirst(list: number): Promise<void> {
  await editor.page.getByTestId('rlc-input').nth(list).click();
  await editor.page.getByTestId('rlc-item').first().click();
}

test('installs: the dialog takes the name of the pack', async () => {
  const { page } = editor;
  await goTo('settings/community-nodes');
  await page
    .getByRole('button', { name: /Install/ })
    .first()
    .click();
  const name = page.getByRole('dialog').getByRole('textbox').first();
  await name.fill('n8n-nodes-factomos');
  await picture(page, 'n8n-start-install', { x: 360, y: 195, width: 560, height: 410 });
});

test('connects: the credential is tested when it is saved', async () => {
  const { page } = editor;
  const { token, secret, url } = editor.environment.sandbox;
  await goTo('home/credentials/create');
  await page.getByTestId('new-credential-type-select').locator('input').fill('Factomos');
  await page.getByTestId('new-credential-type-select-option').first().click();
  await page.getByTestId('new-credential-type-button').click();
  await field('token').locator('input').fill(token);
  await field('secret').locator('input').fill(secret);
  await field('baseUrl').locator('input').fill(url);
  await page.getByTestId('credential-save-button').click();
  await page.getByText('Connection tested successfully').first().waitFor();
  await withoutMessages();
  await picture(page, 'n8n-start-credential', { x: 194, y: 82, width: 892, height: 610 });
});

test('creates an invoice, once', async () => {
  const { page, output } = editor;
  await goTo('workflow/new');
  await addFirstStep('manually', 'Trigger manually');
  await page.getByTestId('node-creator-plus-button').click();
  await page.getByTestId('node-creator-search-bar').fill('Factomos');
  await page.getByTestId('node-creator-item-name').getByText('Factomos', { exact: true }).click();
  const action = page.getByText('Create invoice (irreversible)', { exact: true });
  await action.scrollIntoViewIfNeeded();
  await picture(page, 'n8n-start-actions', { x: 895, y: 65, width: 385, height: 700 });
  await action.click();
  await chooseFirst(0);
  await page.getByRole('button', { name: 'Add Line' }).click();
  await chooseFirst(1);
  await field('price').locator('input').fill('150');
  await field('idempotencyKey').locator('input').fill('order-1');
  await editor.executeStep();
  await output.getByText('invoice_formated_number').first().waitFor();
  await withoutMessages();
  await page.getByText('An invoice gets its final number at once').scrollIntoViewIfNeeded();
  await picture(page, 'n8n-start-invoice', FORM_AND_OUTPUT);

  await editor.executeStep();
  await output.getByText('1 item was skipped: its key was used before.').first().waitFor();
  await withoutMessages();
  await picture(page, 'n8n-start-skipped', FORM_AND_OUTPUT);
  expect(editor.environment.sandbox.journal.count({ action: 'createInvoice' })).toBe(1);
});

test('starts a published workflow from Factomos', async () => {
  const { page, context, output } = editor;
  const { sandbox, rest } = editor.environment;
  const orders = page.url();
  await goTo('workflow/new');
  await addFirstStep('Factomos', 'Factomos');
  await page.getByText('On invoice created', { exact: true }).click();
  await field('urlKey').locator('input').fill('a-made-up-key-of-mine');
  await page.getByPlaceholder('Add Option').click();
  await page.getByRole('option', { name: 'Factomos URL' }).click();
  await field('factomosUrl').locator('input').fill(sandbox.url);
  await page.getByText('Webhook URLs', { exact: true }).click();
  const connectUrl = await page.getByText(/\/webhook-test\/.*\/connect$/).textContent();
  await picture(page, 'n8n-trigger', DIALOG);
  await editor.executeStep();
  await page.getByText('Listening for test event').first().waitFor();

  const connect = await context.newPage();
  await connect.goto(connectUrl?.trim() ?? '');
  const popupOpens = connect.waitForEvent('popup');
  await connect.getByRole('button', { name: 'Connect with Factomos' }).click();
  const popup = await popupOpens;
  await popup.locator('[name=username]').fill('demo@factomos.test');
  await popup.locator('[name=password]').fill('factomos');
  await popup.locator('form button:not([name])').last().click();
  await connect.getByText('they are shown this once').waitFor();
  await connect.close();

  await page.getByText('Stop Listening').first().click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const title = page.getByText('Publish workflow', { exact: true });
  await title.waitFor();
  await picture(page, 'n8n-start-publish', { x: 300, y: 0, width: 980, height: 600 });
  await page.getByRole('button', { name: 'Publish', exact: true }).last().click();
  await title.waitFor({ state: 'hidden' });
  const [listening = ''] = /workflow\/[^/?]+/.exec(page.url()) ?? [];
  await until(() => sandbox.webhooks.registered().length === 1, { what: 'the registered webhook' });

  await page.goto(orders);
  await field('idempotencyKey').locator('input').fill('order-2');
  await editor.executeStep();
  await output.getByText('invoice_formated_number').first().waitFor();
  await sandbox.webhooks.settled();
  await goTo(`${listening}/executions`);
  await page.getByText('Succeeded').first().waitFor();
  // n8n suggests what to set up next, above the list.
  await page.getByTestId('suggested-actions-close').click();
  await picture(page, 'n8n-start-event', { x: 42, y: 0, width: 1238, height: 560 });
  await editor.openNode('Factomos Trigger');
  await output.getByText('verified').first().waitFor();
  await picture(page, 'n8n-start-received', DIALOG);
  const created = await waitForFirstExecution(rest, basename(listening));
  expect(created.items['Factomos Trigger']).toMatchObject([{ event: 'create_invoice', verified: true }]);
});
