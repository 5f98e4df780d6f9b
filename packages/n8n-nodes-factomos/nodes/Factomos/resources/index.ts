import { account } from './account.ts';
import { client } from './client.ts';
import { connection } from './connection.ts';
import { creditNote } from './credit-note.ts';
import { emailTemplate } from './email-template.ts';
import { estimate } from './estimate.ts';
import { expense } from './expense.ts';
import { invoice } from './invoice.ts';
import { payment } from './payment.ts';
import { service } from './service.ts';
import { type ResourceUi } from './ui.ts';

/** In the order of the Resource drop-down: by name. */
export const resources: readonly ResourceUi[] = [
  account,
  client,
  connection,
  creditNote,
  emailTemplate,
  estimate,
  expense,
  invoice,
  payment,
  service,
];
