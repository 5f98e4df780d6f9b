import { owner } from '@tools/n8n-harness/owner';
import { textAt } from '@tools/json';
import type { Billed } from './bill.ts';
import type { Environment } from './environment.ts';
import type { Workflows } from './workflows.ts';

const euros = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'EUR' });

function table(rows: [label: string, value: string][]): void {
  for (const [label, value] of rows) console.log(`  ${label.padEnd(10)}${value}`);
}

/** Prints the amounts that Factomos calculated. */
export function printSummary({ invoice, sentTo, received }: Billed): void {
  const amount = (name: string): string => euros.format(Number(invoice[name]));
  console.log('\nThe customer is billed:');
  table([
    ['Invoice', textAt(invoice, 'invoice_formated_number')],
    ['Client', textAt(invoice, 'client_company_name')],
    ['HT', amount('figures_total_withoutvat')],
    ['TVA', amount('figures_total_vat')],
    ['TTC', amount('figures_total_withvat')],
    ['Status', textAt(invoice, 'invoice_status')],
    ['Sent to', sentTo],
    ['Document', textAt(invoice, 'document_url')],
  ]);
  console.log('\nFactomos notified n8n of the payment, and "When an invoice is paid" received:');
  table(Object.entries(received).map(([name, value]) => [name, String(value)]));
}

/** Prints the addresses and logins of the running n8n and sandbox. */
export function printAddresses({ sandbox, n8n }: Environment, { bill, paid }: Workflows): void {
  console.log('\nExplore:');
  table([
    ['Editor', n8n.url],
    ['Email', owner.email],
    ['Password', owner.password],
    ['Bill', `${n8n.url}/workflow/${bill.id}`],
    ['Paid', `${n8n.url}/workflow/${paid.id}`],
    ['Factomos', sandbox.url],
    ['Token', `${sandbox.token} (of the sandbox)`],
    ['Secret', sandbox.secret],
  ]);
  console.log('\nIt keeps running until Ctrl-C, which deletes all of it.');
}
