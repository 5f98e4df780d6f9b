import { type IDataObject, type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { callAny } from '../description/call-any.ts';
import { resources } from '../resources/index.ts';
import { isTool } from '../input/is-tool.ts';
import { extraParams } from '../input/extra-params.ts';
import { keyScope } from './key-scope.ts';
import { parseJson } from '../../shared/values/parse-json.ts';
import { writeOnce } from './write-once.ts';
import { type Run } from '../account/account-pool.ts';
import { onceKey } from './write.ts';

/** Calls an action by its name, with whatever parameters. It may write, so it is sent once. */
export async function callAnyAction(
  ctx: IExecuteFunctions,
  run: Run,
  itemIndex: number,
): Promise<IDataObject[]> {
  const name: unknown = ctx.getNodeParameter('actionName', itemIndex);
  const action = typeof name === 'string' ? name.trim() : '';
  const params = extraParams(parseJson(ctx.getNodeParameter('parametersJson', itemIndex)));
  if (!params) {
    throw new NodeOperationError(ctx.getNode(), 'The parameters are not one JSON object of plain values', {
      itemIndex,
      description: 'Give an object such as { "client_id": "5782", "line_quantity": [1, 2] }.',
    });
  }
  refuseSecretsToAgents(ctx, itemIndex, action, params);
  const account = await run.account(itemIndex);
  const item = await writeOnce(
    {
      ctx,
      itemIndex,
      once: {
        ...keyScope(ctx, account),
        operation: `${callAny.resource}:${callAny.operation}:${action}`,
        key: onceKey(ctx, itemIndex),
      },
      fieldName: 'Call Once per Key',
      whenUnknown: 'Look in Factomos whether it was done.',
    },
    async () => {
      const { result, raw } = await account.callUnknown(action, params);
      return { action, result, raw: { ...raw } };
    },
  );
  return [item];
}

/** What an operation keeps from agents, they get by no other way. PHP drops blanks before a name, so " action" would be another action. */
function refuseSecretsToAgents(
  ctx: IExecuteFunctions,
  itemIndex: number,
  action: string,
  params: Record<string, unknown>,
): void {
  if (!isTool(ctx.getNode())) return;
  const renamed = Object.keys(params).some((name) => /^\s*action/i.test(name));
  if (!renamed && !secretActions.has(action.toLowerCase())) return;
  throw new NodeOperationError(ctx.getNode(), `"${action}" may give secrets back and is not for AI agents`, {
    itemIndex,
    description: 'Use it in a Factomos node of a workflow instead. Nothing was done.',
  });
}

const secretActions = new Set(
  resources
    .flatMap(({ operations }) => operations)
    .filter(({ secretResult }) => secretResult)
    .map(({ action }) => action.toLowerCase()),
);
