import { calendarDay, estimateTotals, type Line, parisDay } from 'factomos-core';
import { type Account } from '../account/account.ts';
import { toCents } from './cents.ts';
import { type Look } from './look.ts';
import { findOnlyInvoice } from './only-invoice.ts';

/** The statuses that a new invoice can have. */
export const NEW_INVOICE = ['pending', 'later', 'paid'] as const;

/** Looks for an invoice with the same client, day and net total. */
export function lookForInvoice(account: Account, params: Record<string, unknown>): Look {
  return {
    find: async ({ start, hold }) => {
      const client = plainId(params.client_id);
      const day = dayOf(params.invoice_date, start);
      const net = netTotal(params.lines);
      return await findOnlyInvoice(
        account,
        {
          statuses: NEW_INVOICE,
          from: day,
          isOther: (row) => row.client_id !== client,
          isLike: (row, itsDay) =>
            row.figures_total_withoutvat === null
              ? undefined
              : itsDay === day && toCents(row.figures_total_withoutvat) === net,
          noun: 'invoice',
          likeness: 'with this client, day and net total',
        },
        hold,
      );
    },
  };
}

/** Factomos reads "007" as 7. */
export const plainId = (id: unknown): string => String(id).replace(/^0+(?=.)/, '');

/** The day of the invoice: today in Paris when no date is sent. Empty for a date that does not exist, with which the write fails. */
function dayOf(date: unknown, start: number): string {
  return date === undefined || date === '' ? parisDay(start) : (calendarDay(date) ?? '');
}

function netTotal(lines: unknown): number {
  const priced = isLines(lines) ? lines : [];
  // The net total needs no VAT rates.
  return toCents(estimateTotals({ lines: priced, vat_enable: false }).figures_total_withoutvat);
}

/** For the type alone: the lines were validated when they were parsed. */
const isLines = (lines: unknown): lines is Line[] => Array.isArray(lines);
