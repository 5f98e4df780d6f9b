import type { JsonObject } from '@tools/json';
import type { SavedCredential } from '@tools/n8n-harness/credentials';
import { chain, factomos, node } from '@tools/n8n-harness/nodes';
import type { Workflow, WorkflowNode } from '@tools/n8n-harness/workflow-file';
import type { Group } from '../../../packages/n8n-nodes-factomos/test/chaos/chaos-write.mts';

/** What is done with a key: each has a webhook of its own, which responds with the items. */
export const KEY_OPERATIONS = ['get', 'forget', 'markDone'] as const;
export type KeyOperation = (typeof KEY_OPERATIONS)[number];

/**
 * A workflow with the writes of a group, one for each posted item, and with the operations of Key, since keys belong to a workflow. Its
 * webhooks are `<path>/write` and `<path>/get` and so on.
 */
export function chaosWorkflow(path: string, credential: SavedCredential, group: Group): Workflow {
  const { parameters, idField } = group.kind;
  const { resource, operation, actionName } = parameters;
  const write = factomos(
    'Factomos',
    {
      ...parameters,
      idempotencyKey: group.isKeyed ? '={{ $json.key }}' : '',
      options: group.looksFirst ? { lookFirst: true } : {},
    },
    { ...group.settings },
  );
  const chains = [
    [webhook('Write', `${path}/write`, {}), items('Items'), write],
    ...(group.isKeyed ? KEY_OPERATIONS : []).map((name) => [
      webhook(`Post ${name}`, `${path}/${name}`, { responseMode: 'lastNode', responseData: 'allEntries' }),
      items(`Items of ${name}`),
      factomos(`Key ${name}`, {
        resource: 'key',
        operation: name,
        usedFor: `${resource}:${operation}`,
        ...(actionName !== undefined && { actionName }),
        key: '={{ $json.key }}',
        ...(name === 'markDone' && idField !== undefined && { createdId: '={{ $json.createdId }}' }),
      }),
    ]),
  ].map((nodes) => chain(path, credential, ...nodes));
  const [first = chain(path, credential)] = chains;
  return {
    ...first,
    nodes: chains.flatMap(({ nodes }) => nodes),
    connections: Object.fromEntries(chains.flatMap(({ connections }) => Object.entries(connections))),
  };
}

const webhook = (name: string, path: string, parameters: JsonObject): WorkflowNode =>
  node(
    name,
    'n8n-nodes-base.webhook',
    { httpMethod: 'POST', path, ...parameters },
    { typeVersion: 2, webhookId: path },
  );

/** The posted items, one by one. */
const items = (name: string): WorkflowNode =>
  node(name, 'n8n-nodes-base.splitOut', { fieldToSplitOut: 'body.items', options: {} });
