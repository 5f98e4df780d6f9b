import { calendarDay } from 'factomos-core';
import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { filtersProperty } from '../description/invoice-filters.ts';
import { locatorValue } from '../../shared/expressions/locator.ts';
import { isEmptyExpression, toEmptyExpressionError } from '../../shared/expressions/empty-expression.ts';
import { property } from '../../shared/values/property.ts';
import { isLeftOut } from './is-left-out.ts';
import { itemParameter, rawParameters } from './item-parameter.ts';
import { paramValue } from './param-value.ts';
import { dateAdvice, numberProblem } from './value-advice.ts';

/** The conditions that an invoice must meet. An undefined condition matches every invoice. Days are `YYYY-MM-DD`, amounts are in EUR. */
export interface InvoiceFilter {
  clientId: string | undefined;
  datedFrom: string | undefined;
  datedUntil: string | undefined;
  termFrom: string | undefined;
  termUntil: string | undefined;
  minAmountDue: number | undefined;
  maxAmountDue: number | undefined;
  minDaysOverdue: number | undefined;
}

export function parseInvoiceFilter(ctx: IExecuteFunctions, itemIndex: number): InvoiceFilter {
  const written = rawParameters(ctx).filters;
  const given = itemParameter(ctx, 'filters', itemIndex, {});
  const fail = (name: keyof InvoiceFilter, problem: string, description: string) =>
    new NodeOperationError(ctx.getNode(), `${labelOf(name)} ${problem}`, { itemIndex, description });
  const value = (name: keyof InvoiceFilter): unknown => {
    const one = property(given, name);
    if (isLeftOut(one)) return undefined;
    // Ignoring the filter would return invoices that the user meant to exclude.
    if (isEmptyExpression(property(written, name), one)) {
      throw toEmptyExpressionError(ctx, itemIndex, labelOf(name));
    }
    return one === '' || one === null ? undefined : one;
  };
  const day = (name: keyof InvoiceFilter): string | undefined => {
    const one = paramValue({ kind: 'date', required: false }, value(name), false);
    if (one === undefined) return undefined;
    const found = calendarDay(one);
    if (found !== undefined) return found;
    throw fail(name, 'must be a date that exists, written YYYY-MM-DD', dateAdvice(one));
  };
  const figure = (name: keyof InvoiceFilter): number | undefined => {
    const one = value(name);
    if (one === undefined) return undefined;
    const problem = numberProblem(one);
    if (problem === undefined) return Number(one);
    throw fail(name, problem, adviceOn(name));
  };
  const days = figure('minDaysOverdue');
  if (days !== undefined && !(Number.isInteger(days) && days > 0)) {
    throw fail('minDaysOverdue', 'must be a whole number above 0', adviceOn('minDaysOverdue'));
  }
  const clientId = locatorValue(value('clientId')).value || undefined;
  if (clientId !== undefined && !/^\d+$/.test(clientId)) {
    throw fail('clientId', 'must be the ID of a client', 'Choose a client from the list, or enter its ID.');
  }
  return {
    clientId,
    datedFrom: day('datedFrom'),
    datedUntil: day('datedUntil'),
    termFrom: day('termFrom'),
    termUntil: day('termUntil'),
    minAmountDue: figure('minAmountDue'),
    maxAmountDue: figure('maxAmountDue'),
    minDaysOverdue: days,
  };
}

const adviceOn = (name: keyof InvoiceFilter): string =>
  name === 'minDaysOverdue' ? 'Enter 1 for all that are overdue.' : 'Enter a number such as 12.50.';

function labelOf(name: keyof InvoiceFilter): string {
  const option = filtersProperty.options?.find((one) => one.name === name);
  return `"${option && 'displayName' in option ? option.displayName : name}"`;
}
