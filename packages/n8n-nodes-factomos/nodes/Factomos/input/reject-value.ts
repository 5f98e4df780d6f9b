import { calendarDay, type ParamKind } from 'factomos-core';
import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { dateAdvice, isSlashedDate, numberProblem } from './value-advice.ts';

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
