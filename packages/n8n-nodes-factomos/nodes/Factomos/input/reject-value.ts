import { calendarDay, type ParamKind } from 'factomos-core';
import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { isLocator, NO_CHOICE } from '../../shared/expressions/locator.ts';
import { dateAdvice, isSlashedDate, numberProblem } from './value-advice.ts';

/** Throws for the last row of a list's search, which n8n lets people choose. */
export function rejectNoChoice(
  ctx: IExecuteFunctions,
  itemIndex: number,
  label: string,
  given: unknown,
): void {
  if (!isLocator(given) || given.mode !== 'list' || given.value !== NO_CHOICE) return;
  throw new NodeOperationError(ctx.getNode(), `${label} is the last row of a search, which is only a note`, {
    itemIndex,
    description: 'Choose another row of the list, or By ID. Nothing was sent.',
  });
}

const FIGURES = new Set<ParamKind>(['amount', 'quantity', 'percent']);

/**
 * Throws for number and date formats of French spreadsheets and forms, with advice on how to convert them. The client rejects other invalid
 * values.
 */
export function rejectValue(
  ctx: IExecuteFunctions,
  itemIndex: number,
  label: string,
  kind: ParamKind,
  given: unknown,
): void {
  if (typeof given !== 'string') return;
  const fail = (problem: string, description: string) =>
    new NodeOperationError(ctx.getNode(), `${label} ${problem}`, { itemIndex, description });
  if (kind === 'date' && isSlashedDate(given) && calendarDay(given) === undefined) {
    throw fail('must be a date that exists, written YYYY-MM-DD', `${dateAdvice(given)} No call was spent.`);
  }
  const problem = FIGURES.has(kind) && given.includes(',') ? numberProblem(given) : undefined;
  if (problem === undefined) return;
  throw fail(
    problem,
    "Convert it in an expression, such as {{ $json.amount.replace(',', '.') }}. No call was spent.",
  );
}
