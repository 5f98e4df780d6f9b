import { createSandbox, seedAccounts } from 'factomos-sandbox';
import { expect, test } from 'vitest';
import { startApplication } from '../support/application.ts';
import { useBrowser } from '../support/browser.ts';
import { clientOf } from '../support/client.ts';

const newContext = useBrowser();

function formPage(sandbox: string): string {
  return `<title>App</title><form method="post" action="${sandbox}/creer-devis">
    <input name="client_company_name" value="Garage François"><input name="estimate_attention" value="M. Müller">
    <input name="objet" value="Rénovation de l’atelier"><textarea name="estimate_comment">Sous réserve</textarea>
    <input name="custom" value='deal=42&note="été"'><button>Make an estimate</button></form>`;
}

test('an application opens the estimate form filled in; saving it creates the estimate and returns custom', async () => {
  await using sandbox = await createSandbox();
  await using application = await startApplication(formPage(sandbox.url));
  sandbox.webhooks.register(`${application.origin}/hook`, { appName: 'My app' });
  await using context = await newContext();
  const page = await context.newPage();
  await page.goto(application.origin);
  await page.getByRole('button', { name: 'Make an estimate' }).click();

  await page.getByLabel('Password').waitFor();
  await page.getByLabel('User name').fill(seedAccounts.main.username);
  await page.getByLabel('Password').fill(seedAccounts.main.password);
  await page.getByRole('button', { name: 'Sign in' }).click();

  expect(await page.getByLabel('Client').locator('option:checked').textContent()).toMatch(
    /^\s*Garage François\s*$/,
  );
  expect(await page.getByLabel('Subject').inputValue()).toBe('Rénovation de l’atelier');
  await page.getByLabel('Line 1: Service').selectOption({ label: 'Title between lines' });
  await page.getByLabel('Line 1: Description').fill('Première phase');
  await page.getByLabel('Line 2: Service').selectOption({ index: 1 });
  await page.getByLabel('Line 2: Quantity').fill('3');
  await page.getByLabel('Line 2: Price').fill('99,90');
  await page.getByRole('button', { name: 'Two more lines' }).click();
  expect(await page.getByLabel('Line 5: Quantity').count()).toBe(1);
  expect(await page.getByLabel('Line 2: Price').inputValue()).toBe('99,90');
  // Enter in a field saves the form rather than adding lines.
  await page.getByLabel('Subject').press('Enter');

  await page.getByRole('heading', { name: 'Estimate created' }).waitFor();
  await application.received(1);
  const notification: unknown = JSON.parse(application.posted[0]?.body ?? '');
  expect(notification).toMatchObject({ notification_type: 'create_estimate', custom: 'deal=42&note="été"' });

  await page.getByRole('link', { name: 'Open the estimate' }).click();
  const sheet = page.getByRole('article');
  for (const text of ['Garage François', 'M. Müller', 'Première phase', 'Sous réserve', 'Bon pour accord']) {
    await sheet.getByText(text).first().waitFor();
  }
  await sheet.getByText('299,70').first().waitFor();
});

test('a signed-in user is not asked to sign in', async () => {
  await using sandbox = await createSandbox();
  await using context = await newContext();
  const { auth_token } = await clientOf(sandbox).getConnectionToken();
  const answer = await context.request.post(`${sandbox.url}/api/session/create/${auth_token}`);
  expect(await answer.json()).toMatchObject({ error: { code: 0 } });
  const page = await context.newPage();
  await page.goto(`${sandbox.url}/creer-devis?client_id=21`);
  expect(await page.getByLabel('Client').inputValue()).toBe('21');
});
