import { invoiceStatuses } from 'factomos-core';
import { type Finding, createFinding } from './finding.ts';
import { type Answer } from './reader.ts';
import { fieldAt, isObject, rowsAt, textAt, typeOf } from './values.ts';

const MAX_ROWS = 50;

/** How lists are written, ordered and paged. */
export function listFindings(answers: readonly Answer[]): Finding[] {
  const lists = answers.filter(
    ({ action, raw }) => action === 'listInvoice' && fieldAt(raw, 'pagination') !== undefined,
  );
  const whole = lists.filter(({ params }) => params.page_index === undefined);
  const paged = lists.filter(({ params }) => params.page_index !== undefined);
  const end = paged.find(({ params, raw }) => params.page_index === totalOf(raw));
  const second = paged.find((list) => list !== end && list.params.page_index === 1);
  const refusedEnd = answers.filter(
    ({ action, params, error }) =>
      action === 'listInvoice' && error?.code === 'api' && params.page_index !== undefined,
  );
  const named = lists
    .map(({ raw }) => fieldAt(raw, 'invoices'))
    .concat(answers.map(({ raw }) => fieldAt(raw, 'email-templates')).filter((list) => list !== undefined));
  return [
    createFinding('list-form', named.filter((list) => rowsAt({ list }, 'list').length > 0).map(typeOf), [
      'list',
      'object',
    ]),
    createFinding(
      'empty-list',
      lists.filter(isEmpty).map(({ raw }) => typeOf(fieldAt(raw, 'invoices'))),
      ['list', 'null', 'boolean', 'missing'],
    ),
    createFinding(
      'page-rows',
      lists.map(({ raw }) => typeOf(fieldAt(raw, 'pagination', 'first_row'))),
      ['string', 'number', 'null', 'missing'],
    ),
    createFinding(
      'page-index',
      second === undefined ? [] : [startsAtSecond(second, lists) ? 'rows, from 0' : 'something else'],
      ['rows, from 0'],
    ),
    createFinding('last-row', whole.flatMap(lastRow), ['the number of the last row']),
    createFinding(
      'list-end',
      [
        ...(end === undefined ? [] : [rowsAt(end.raw, 'invoices').length === 0 ? 'an empty page' : 'rows']),
        ...refusedEnd.map(() => 'an error'),
      ],
      ['an empty page'],
    ),
    createFinding('list-order', whole.filter(({ raw }) => rowsAt(raw, 'invoices').length > 1).map(orderOf), [
      'newest first',
    ]),
    createFinding(
      'one-status',
      whole.length < 2 ? [] : [hasRepeats(whole) ? 'an invoice in two lists' : 'each invoice once'],
      ['each invoice once'],
    ),
    createFinding('status-names', lists.flatMap(statusesOf), ['the requested one']),
    createFinding('overdue', whole.flatMap(termsOf), ['later: past its term', 'pending: not past its term']),
  ];
}

function totalOf(raw: unknown): number {
  return Number(fieldAt(raw, 'pagination', 'total_invoices'));
}

function isEmpty({ raw }: Answer): boolean {
  return rowsAt(raw, 'invoices').length === 0;
}

function idsOf({ raw }: Answer): (string | undefined)[] {
  return rowsAt(raw, 'invoices').map((row) => textAt(row, 'id'));
}

/** The page from row 1 starts with the second row of the first page. */
function startsAtSecond(second: Answer, lists: readonly Answer[]): boolean {
  const first = lists.find(
    ({ params }) => params.page_index === undefined && params.invoice_status === second.params.invoice_status,
  );
  return first !== undefined && idsOf(first)[1] !== undefined && idsOf(first)[1] === idsOf(second)[0];
}

function lastRow({ raw }: Answer): string[] {
  const last = fieldAt(raw, 'pagination', 'last_row');
  const rows = rowsAt(raw, 'invoices').length;
  if (rows === 0 || last === null || last === undefined) return [];
  return [Number(last) === rows - 1 && rows <= MAX_ROWS ? 'the number of the last row' : 'something else'];
}

function orderOf({ raw }: Answer): string {
  const ids = rowsAt(raw, 'invoices').map((row) => Number(fieldAt(row, 'id')));
  return ids.every((id, index) => index === 0 || id <= (ids[index - 1] ?? 0))
    ? 'newest first'
    : 'another order';
}

function hasRepeats(lists: readonly Answer[]): boolean {
  const ids = lists.flatMap(idsOf).filter((id) => id !== undefined);
  return new Set(ids).size < ids.length;
}

function statusesOf({ raw, params }: Answer): string[] {
  const known: readonly unknown[] = invoiceStatuses;
  return rowsAt(raw, 'invoices').map((row) => {
    const status = fieldAt(row, 'invoice_status');
    if (status === params.invoice_status) return 'the requested one';
    return known.includes(status) ? 'another one' : 'an undocumented one';
  });
}

const parisDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** Whether unpaid invoices are in the list that matches their payment term. */
function termsOf({ raw, params }: Answer): string[] {
  const { invoice_status: status } = params;
  if (status !== 'later' && status !== 'pending') return [];
  const today = parisDay.format(new Date());
  return rowsAt(raw, 'invoices').flatMap((row) => {
    const [, day, month, year] =
      /^(\d\d)\/(\d\d)\/(\d\d)$/.exec(String(isObject(row) ? row.payment_term_fr : '')) ?? [];
    if (day === undefined || day === '00') return [];
    const isPast = `20${year}-${month}-${day}` < today;
    return [`${status}: ${isPast ? 'past' : 'not past'} its term`];
  });
}
