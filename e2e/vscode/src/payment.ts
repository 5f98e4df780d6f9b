import type { Workbench } from './workbench.ts';

/** Answers the questions of “Record a Payment” up to its confirmation: a bank transfer of 100.50 EUR today. */
export async function enterPayment(workbench: Workbench): Promise<void> {
  await workbench.asked('(1/4)');
  await workbench.type('100,50');
  await workbench.asked('(2/4)');
  await workbench.pick('Bank transfer');
  await workbench.asked('(3/4)');
  await workbench.confirm();
  await workbench.asked('(4/4)');
  await workbench.type('VIR 42');
}
