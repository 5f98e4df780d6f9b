import { expect } from 'vitest';
import { callsOf } from './calls.ts';
import type { TestEnvironment } from './test-environment.ts';
import { withoutIcon } from './words.ts';

const ADDRESS = 'compta@example.test';

/** Answers the questions before an invoice is sent to compta@example.test, up to the confirmation. */
export async function enterEmail({ workbench, t }: Pick<TestEnvironment, 'workbench' | 't'>): Promise<void> {
  await workbench.asked('(1/2)');
  await workbench.pick(withoutIcon(t('$(edit) Enter an Address…')));
  await workbench.type(ADDRESS);
  await workbench.asked('(2/2)');
  await workbench.pick(withoutIcon(t('$(star) Factomos’s Own Choice')));
}

/** Confirms it, with a double click as impatient people do, and checks that the invoice was sent once. */
export async function confirmEmail(
  { workbench, sandbox }: Pick<TestEnvironment, 'workbench' | 'sandbox'>,
  number: string,
): Promise<void> {
  await workbench.dialog.getByText(`Send ${number} to ${ADDRESS}?`).waitFor();
  await workbench.dialog.getByRole('button', { name: 'Send' }).dblclick();
  await workbench.notification(`${number} was sent to ${ADDRESS}`).waitFor();
  expect(callsOf(sandbox, 'sendInvoice')).toBe(1);
}
