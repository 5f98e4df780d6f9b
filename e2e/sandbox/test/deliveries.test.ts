import { createSandbox } from 'factomos-sandbox';
import { expect, test } from 'vitest';
import { startApplication } from '../support/application.ts';
import { useBrowser } from '../support/browser.ts';

const newContext = useBrowser();

test('a receiver is registered, a notification triggered and replayed', async () => {
  await using sandbox = await createSandbox();
  await using application = await startApplication();
  await using context = await newContext();
  const page = await context.newPage();
  await page.goto(`${sandbox.url}/deliveries`);

  const receivers = page.getByRole('region', { name: 'Receivers' });
  await receivers.getByLabel('Application').fill('My app');
  await receivers.getByLabel('Address').fill(`${application.origin}/hook`);
  await receivers.getByRole('button', { name: 'Add the receiver' }).click();
  await page.getByRole('status').getByText('Done.').waitFor();

  await page.getByLabel('Notification', { exact: true }).selectOption('estimate_status_lost');
  await page.getByRole('button', { name: 'Trigger', exact: true }).click();
  await page.getByRole('status').getByText('Sent to one receiver.').waitFor();
  await application.received(1);

  await page.getByRole('button', { name: /^Replay delivery/ }).click();
  await page.getByRole('status').getByText('sent again').waitFor();
  await application.received(2);
  expect(application.posted[1]?.body).toBe(application.posted[0]?.body);
  expect(application.posted[0]?.body).toContain('estimate_status_lost');

  await sandbox.webhooks.settled();
  await page.getByRole('link', { name: 'Refresh' }).click();
  await page.getByRole('link', { name: 'estimate_status_lost' }).first().click();
  await page.getByRole('region', { name: 'Response' }).getByText('taken').waitFor();
  await page.getByText('Replay of delivery').waitFor();
});
