import { type IHookFunctions, type IWebhookFunctions, NodeOperationError } from 'n8n-workflow';
import { isEmpty, isExpression } from '../Factomos/execution/lost-value.ts';
import { list, moreOptions, writtenOptions } from './settings.ts';

/**
 * The companies that the user chose; none means every company. Throws for what is no choice: an expression that gave
 * nothing would let every company in, and what is no ID would keep all of them out, both without a word.
 */
export function companyIds(
  ctx: IWebhookFunctions | IHookFunctions,
  { companyIds: given }: Record<string, unknown> = moreOptions(ctx),
): string[] {
  if (isEmpty(given) && isExpression(writtenOptions(ctx).companyIds)) {
    throw new NodeOperationError(ctx.getNode(), '"Only Company IDs" is empty: its expression gave nothing', {
      description: 'Check the expression, or remove the option to listen to every company.',
    });
  }
  const ids = list(given);
  const wrong = ids.find((id) => !/^\d+$/.test(id));
  if (wrong !== undefined) {
    throw new NodeOperationError(ctx.getNode(), `"Only Company IDs" has "${wrong}", which is no ID`, {
      description: 'Give the numbers that Factomos has for the companies, with commas between them.',
    });
  }
  return ids;
}
