import { createHash } from 'node:crypto';
import { counters } from '../store/schema.ts';
import { type Store } from '../store/store.ts';

export const INVOICE_FORMAT = 'F%m%y%04d';
export const ESTIMATE_FORMAT = 'D%y%m%04d';

/**
 * The next number of the company: one counter per kind, in order of creation, so that a refused document
 * leaves no gap.
 */
export function nextNumber(store: Store, companyId: number, kind: 'invoice' | 'estimate'): number {
  const counter =
    store.find(counters, { company_id: companyId, kind }) ??
    store.insert(counters, { company_id: companyId, kind, last: 0 });
  store.update(counters, counter.id, { last: counter.last + 1 });
  return counter.last + 1;
}

/** @param day the date of the document, YYYY-MM-DD, which determines month and year */
export function formatNumber(format: string, day: string, number: number): string {
  return format
    .replace('%m', day.slice(5, 7))
    .replace('%y', day.slice(2, 4))
    .replace('%04d', String(number).padStart(4, '0'));
}

/**
 * The last part of the link: `i` for invoices or `e` for estimates, then 19 letters that depend only on the
 * document.
 */
export function documentKey(kind: 'invoice' | 'estimate', companyId: number, number: number): string {
  const digest = createHash('sha256').update(`${kind} ${companyId} ${number}`).digest('base64');
  return kind.charAt(0) + digest.replace(/[^A-Za-z0-9]/g, '').slice(0, 19);
}
