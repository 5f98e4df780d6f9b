import { type IHookFunctions, type IWebhookFunctions, NodeOperationError } from 'n8n-workflow';
import { isEmpty, isExpression } from '../../shared/expressions/empty-expression.ts';
import { list, moreOptions, rawOptions } from './settings.ts';

/**
 * The chosen company IDs; empty means every company. Throws for an expression that returned no value, which would accept all companies, and
 * for a value that is not a valid ID, which would silently exclude all of them.
 */
export function companyIds(
  ctx: IWebhookFunctions | IHookFunctions,
  { companyIds: given }: Record<string, unknown> = moreOptions(ctx),
): string[] {
  if (isEmpty(given) && isExpression(rawOptions(ctx).companyIds)) {
    throw new NodeOperationError(
      ctx.getNode(),
      '"Only Company IDs" is empty: its expression returned no value',
      {
        description: 'Check the expression, or remove the option to listen to every company.',
      },
    );
  }
  const ids = list(given);
  const wrong = ids.find((id) => !/^\d+$/.test(id));
  if (wrong !== undefined) {
    throw new NodeOperationError(
      ctx.getNode(),
      `"Only Company IDs" contains "${wrong}", which is not an ID`,
      {
        description: 'Enter the IDs of the companies in Factomos, separated by commas.',
      },
    );
  }
  return ids;
}
