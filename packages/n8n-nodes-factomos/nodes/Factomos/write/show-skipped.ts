import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { MAX_ITEMS_WITH_DETAILS } from '../description/write-options.ts';

/** Shows the number of skipped items above the node's output, where it is easy to see among many items. */
export function showSkipped(
  ctx: Partial<Pick<IExecuteFunctions, 'addExecutionHints'>>,
  items: readonly IDataObject[],
  isDocument: boolean,
): void {
  const skipped = items.filter((item) => item.skipped === true).length;
  if (skipped === 0) return;
  const details =
    isDocument && items.length > MAX_ITEMS_WITH_DETAILS
      ? ` Number, link and totals are not read with more than ${MAX_ITEMS_WITH_DETAILS} items.`
      : '';
  const message =
    skipped === 1
      ? '1 item was skipped: its key was used before.'
      : `${skipped} items were skipped: their keys were used before.`;
  ctx.addExecutionHints?.({ message: `${message}${details}`, type: 'info', location: 'outputPane' });
}
