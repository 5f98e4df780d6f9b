import { type IDataObject, type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { type Account } from '../account/account.ts';
import { CALL_ANY_KEY_LABEL, CALL_ANY_RECOVERY_HINT, callAnyScope } from '../description/call-any.ts';
import { extraParams } from '../input/extra-params.ts';
import { idempotencyKey } from '../input/idempotency-key.ts';
import { isTool } from '../input/is-tool.ts';
import { resources } from '../resources/index.ts';
import { parseJson } from '../../shared/values/parse-json.ts';
import { skippedItem } from './skipped-item.ts';
import { writeOnce } from './write-once.ts';

/**
 * Calls an action by its name, with any parameters. The action counts as a write, so it is sent once, unless the workflow marks it as a
 * read.
 */
export async function callAnyAction(
  ctx: IExecuteFunctions,
  account: Account,
  itemIndex: number,
): Promise<IDataObject[]> {
  const name: unknown = ctx.getNodeParameter('actionName', itemIndex);
  const action = typeof name === 'string' ? name.trim() : '';
  const params = extraParams(parseJson(ctx.getNodeParameter('parametersJson', itemIndex)));
  if (!params) {
    throw new NodeOperationError(ctx.getNode(), 'The parameters must be one JSON object of plain values', {
      itemIndex,
      description: 'Enter an object such as { "client_id": "5782", "line_quantity": [1, 2] }.',
    });
  }
  rejectAgents(ctx, itemIndex, action, params);
  if (ctx.getNodeParameter('onlyReads', itemIndex, false) === true) {
    const { result, raw } = await account.callUnknown(action, params, 'read');
    return [{ action, result, raw: { ...raw } }];
  }
  const key = idempotencyKey(ctx, account, itemIndex, callAnyScope(action));
  const item = await writeOnce(
    {
      ctx,
      itemIndex,
      key,
      keyLabel: CALL_ANY_KEY_LABEL,
      recoveryHint: CALL_ANY_RECOVERY_HINT,
      idField: undefined,
      skippedItem: async (earlier) => ({
        action,
        ...(await skippedItem(
          { ctx, account, itemIndex, key, params, idField: undefined, needsId: false },
          earlier,
        )),
      }),
      look: undefined,
    },
    async () => {
      const { result, raw } = await account.callUnknown(action, params, 'write');
      return { action, result, raw: { ...raw } };
    },
  );
  return [item];
}

/**
 * Keeps agents from calling actions that an operation withholds from them. PHP drops blanks before a name, so a parameter " action" would
 * replace the action.
 */
function rejectAgents(
  ctx: IExecuteFunctions,
  itemIndex: number,
  action: string,
  params: Record<string, unknown>,
): void {
  if (!isTool(ctx)) return;
  const overridesAction = Object.keys(params).some((name) => /^\s*action/i.test(name));
  if (!overridesAction && !secretActions.has(action.toLowerCase())) return;
  throw new NodeOperationError(ctx.getNode(), `"${action}" may return secrets and is not for AI agents`, {
    itemIndex,
    description: 'Use it in a Factomos node of a workflow instead. Nothing was sent.',
  });
}

const secretActions = new Set(
  resources
    .flatMap(({ operations }) => operations)
    .filter(({ returnsSecret }) => returnsSecret)
    .map(({ actionName }) => actionName.toLowerCase()),
);
