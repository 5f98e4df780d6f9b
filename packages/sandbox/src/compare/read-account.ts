import { invoiceStatuses, isFactomosError } from 'factomos-core';
import { type Answer, MAX_READS, probedActions, type Reader } from './reader.ts';
import { fieldAt, rowsAt, textAt } from './values.ts';

const STATUSES = invoiceStatuses.filter((status) => ['pending', 'later', 'paid'].includes(status));
/** An id that no account has, to see how "not found" is reported. */
const UNKNOWN_ID = 999_999_999;
const TITLE_SERVICE_ID = '75';

/** What will be called, for the user to confirm. */
export function describePlan(probe: boolean): string[] {
  return [
    `At most ${MAX_READS} reads, which count towards the calls of the day, and no write:`,
    '  listEmailTemplates, listInvoice (pending, later, paid, and one of them from its second row on),',
    `  getInvoice and getClient of the first invoice, getClient of client ${UNKNOWN_ID}, which should not exist`,
    probe
      ? `  and, by name, undocumented actions: ${probedActions.join(', ')}`
      : '  and, if they exist, the end of a list, a service, the emails and the estimate of that invoice',
  ];
}

/** Reads an account in at most MAX_READS calls. Stops early when no further call can succeed. */
export async function readAccount(reader: Reader, probe: boolean): Promise<Answer[]> {
  const answers: Answer[] = [];
  /** @returns the answer, or undefined when no more calls can be made */
  const ask = async (call: () => Promise<Answer>): Promise<Answer | undefined> => {
    const last = answers.at(-1)?.error;
    if (last !== undefined && isFatal(last)) return undefined;
    const answer = await call();
    answers.push(answer);
    return answer;
  };

  await ask(() => reader.read('listEmailTemplates', {}));
  const lists: Answer[] = [];
  for (const invoice_status of STATUSES) {
    const list = await ask(() => reader.read('listInvoice', { invoice_status }));
    if (list !== undefined) lists.push(list);
  }
  const longest = lists.toSorted((one, two) => rowsOf(two).length - rowsOf(one).length)[0];
  const invoice_status = STATUSES.find((status) => status === longest?.params.invoice_status);
  if (longest !== undefined && invoice_status !== undefined && rowsOf(longest).length > 1)
    await ask(() => reader.read('listInvoice', { invoice_status, page_index: 1 }));
  await ask(() => reader.read('getClient', { client_id: UNKNOWN_ID }));
  const [row] = longest === undefined ? [] : rowsOf(longest);
  const invoice_id = textAt(row, 'id');
  const client_id = textAt(row, 'client_id');
  const invoice =
    invoice_id === undefined ? undefined : await ask(() => reader.read('getInvoice', { invoice_id }));
  if (client_id !== undefined) await ask(() => reader.read('getClient', { client_id }));
  if (probe) {
    for (const name of probedActions) await ask(() => reader.probe(name));
    return answers;
  }
  const total = Number(fieldAt(longest?.raw, 'pagination', 'total_invoices'));
  if (invoice_status !== undefined && Number.isSafeInteger(total) && total >= 0)
    await ask(() => reader.read('listInvoice', { invoice_status, page_index: total }));
  const service_id = rowsAt(invoice?.raw, 'invoice', 'articleList')
    .map((line) => textAt(line, 'service_id'))
    .find((id) => id !== undefined && id !== TITLE_SERVICE_ID);
  if (service_id !== undefined) await ask(() => reader.read('getService', { service_id }));
  if (invoice_id !== undefined) await ask(() => reader.read('getInvoiceMailHistory', { invoice_id }));
  const estimate_id = textAt(fieldAt(invoice?.raw, 'invoice'), 'estimate_id');
  if (estimate_id !== undefined && estimate_id !== '0')
    await ask(() => reader.read('getEstimate', { estimate_id }));
  return answers;
}

function rowsOf({ raw }: Answer): unknown[] {
  return rowsAt(raw, 'invoices');
}

/** A wrong token or secret, no calls left, or no connection: any other read would fail in the same way. */
export function isFatal(error: unknown): boolean {
  return (
    isFactomosError(error, 'authentication') ||
    isFactomosError(error, 'quota') ||
    isFactomosError(error, 'network') ||
    isFactomosError(error, 'timeout')
  );
}
