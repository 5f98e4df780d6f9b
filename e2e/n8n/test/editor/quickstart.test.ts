import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editorContext, launchBrowser } from '@tools/n8n-harness/browser';
import { picture } from '../picture.ts';
import { startEnvironment, type TestEnvironment } from '../test-environment.ts';

// The steps of docs/quickstart-n8n.md up to its key, followed in the editor. Their pictures come from here.

let environment: TestEnvironment;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  environment = await startEnvironment({ expressionEngine: 'vm' });
  // n8n chooses a credential by itself when there is one.
  await environment.rest.request('DELETE', `/credentials/${environment.credential.id}`);
  browser = await launchBrowser();
  context = await editorContext(browser, environment.rest);
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await environment.close();
});

const field = (name: string) => page.getByTestId(`parameter-input-${name}`);
const output = () => page.getByTestId('output-panel');
const goTo = (path: string) => page.goto(`${environment.n8n.url}/${path}`, { waitUntil: 'domcontentloaded' });

/** The form of a node and its output. */
const formAndOutput = { x: 431, y: 25, width: 824, height: 750 };

async function withoutMessages(): Promise<void> {
  await page.locator('.el-notification').first().waitFor({ state: 'hidden' });
}

async function addFirstStep(search: string, choice: string): Promise<void> {
  await page.getByTestId('canvas-add-button').click();
  await page.getByTestId('node-creator-search-bar').fill(search);
  await page.getByTestId('node-creator-item-name').getByText(choice, { exact: true }).first().click();
}

async function chooseFirst(list: number): Promise<void> {
  await page.getByTestId('rlc-input').nth(list).click();
  await page.getByTestId('rlc-item').first().click();
}

test('installs: the dialog takes the name of the pack', async () => {
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
  const { token, secret, url } = environment.sandbox;
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
  await page.getByTestId('node-execute-button').first().click();
  await output().getByText('invoice_formated_number').first().waitFor();
  await withoutMessages();
  await page.getByText('An invoice gets its final number at once').scrollIntoViewIfNeeded();
  await picture(page, 'n8n-start-invoice', formAndOutput);

  await page.getByTestId('node-execute-button').first().click();
  await output().getByText('1 item was skipped: its key was used before.').first().waitFor();
  await withoutMessages();
  await picture(page, 'n8n-start-skipped', formAndOutput);
  expect(environment.sandbox.journal.count({ action: 'createInvoice' })).toBe(1);
});
