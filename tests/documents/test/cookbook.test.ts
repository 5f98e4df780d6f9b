import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeBlocks } from '@tools/repo/code-blocks';
import { root } from '@tools/repo/paths';
import { seedIds } from 'factomos-sandbox';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { writeModules } from './program.ts';
import { factomos, printed, readAsWritten, sandbox } from './scope.ts';

/** The results of each recipe on the sandbox. Compiling is tested together with all other code of the documents. */
const PAGE = 'docs/cookbook.md';
const lines = readFileSync(join(root, PAGE), 'utf8').split('\n');
const recipes = codeBlocks().flatMap((block) => {
  const place = block.places.find((one) => one.startsWith(`${PAGE}:`));
  const above = lines.slice(0, Number(place?.split(':')[1] ?? 0));
  return place === undefined
    ? []
    : [{ title: above.findLast((line) => line.startsWith('## '))?.slice(3), block }];
});
/** Node.js runs a module only once: a second run needs a copy. */
const copies = ['first-run', 'second-run'].map((name) =>
  writeModules(
    name,
    recipes.map(({ block }) => block),
  ),
);

/** @returns what the recipe printed */
async function follow(title: string, copy = copies[0]): Promise<unknown[][]> {
  const index = recipes.findIndex((recipe) => recipe.title === title);
  const before = printed().length;
  await import(copy?.[index] ?? title);
  return printed().slice(before);
}

/** The number of received calls of an action. */
const calls = (action: string): number => sandbox.journal.entries({ action }).length;

beforeEach(readAsWritten);
afterAll(() => sandbox.close());

test('there are ten recipes', () => {
  expect(new Set(recipes.map(({ title }) => title)).size).toBe(10);
});

test('an order that is billed twice creates one invoice, one email and one payment', async () => {
  const [[first, second] = []] = await follow('An order becomes an invoice, once');
  expect(second).toBe(first);
  expect(['createClient', 'createInvoice', 'sendInvoice', 'createPayment'].map(calls)).toEqual([1, 1, 1, 1]);
  const { invoice } = await factomos.getInvoice({ invoice_id: String(first) });
  expect(invoice).toMatchObject({ invoice_status: 'paid', figures_total_withvat: 120, figures_due: 0 });
});

test('the reminders reach each overdue invoice once, and a second run sends none', async () => {
  const recipe = 'Remind those who pay late, once a week';
  const sent = await follow(recipe);
  expect(sent.length).toBeGreaterThan(0);
  expect(calls('sendInvoice')).toBe(sent.length);
  expect(await follow(recipe, copies[1])).toEqual([]);
  expect(calls('sendInvoice')).toBe(sent.length);
});

test('a transfer of exactly the amount due is recorded and settles the invoice', async () => {
  const { invoices } = await factomos.listInvoice({ invoice_status: 'pending' });
  expect(await follow('A bank transfer becomes a payment')).toEqual([['recorded']]);
  const { invoice } = await factomos.getInvoice({ invoice_id: invoices[0]?.id ?? '' });
  expect(invoice.invoice_status).toBe('paid');
});

test('a notification of another kind creates no invoice', async () => {
  expect(await follow('An accepted estimate becomes an invoice')).toEqual([['ignored']]);
  expect(calls('transformEstimate')).toBe(0);
});

test('a month that is billed twice creates one invoice for each subscription', async () => {
  await follow('Invoices that come back every month');
  expect(calls('createInvoice')).toBe(2);
});

test('every line of the bank export becomes an expense with its amount and VAT', async () => {
  const ids = (await follow('Expenses from a bank export')).flat().map(String);
  const expenses = await Promise.all(ids.map((expense_id) => factomos.getExpense({ expense_id })));
  expect(expenses.map(({ expense }) => [expense.amount, expense.vat])).toEqual([
    [12.3, 2.05],
    [84, 7.64],
  ]);
});

test('the amounts that clients owe add up to the amount due on open invoices', async () => {
  let due = 0;
  for (const invoice_status of ['pending', 'later', 'partially-paid'] as const)
    for await (const row of factomos.iterateInvoices({ invoice_status }))
      due += Math.round(row.figures_due * 100);
  const rows = await follow('Who owes me money');
  expect(rows.reduce((sum, [, amount]) => sum + Math.round(Number(amount) * 100), 0)).toBe(due);
});

test('an invoice under the franchise en base has no VAT', async () => {
  expect(await follow('A micro-entreprise without VAT')).toEqual([[1200]]);
});

test('every company has its own figures', async () => {
  const rows = await follow('Several companies');
  expect(rows.map(([name]) => name)).toEqual(['atelier', 'studio']);
  expect(rows.every(([, , , left]) => left === 499)).toBe(true);
});

test('the texts that the PHP sample sends create the same invoice', async () => {
  await follow('Moving from the PHP sample');
  expect(calls('createInvoice')).toBe(1);
  const { invoices } = await factomos.listInvoice({ invoice_status: 'pending' });
  expect(invoices[0]).toMatchObject({ client_id: String(seedIds.client), figures_total_withoutvat: 900 });
});
