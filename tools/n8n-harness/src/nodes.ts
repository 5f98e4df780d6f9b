import { seedIds } from 'factomos-sandbox';
import { randomUUID } from 'node:crypto';
import type { JsonObject } from '@tools/json';
import type { SavedCredential } from './credentials.ts';
import { withCredential, type Workflow, type WorkflowNode } from './workflow-file.ts';

let count = 0;

export function node(
  name: string,
  type: string,
  parameters: JsonObject = {},
  more: JsonObject = {},
): WorkflowNode {
  count += 1;
  return { id: `node-${count}`, name, type, typeVersion: 1, position: [count * 200, 0], parameters, ...more };
}

export const manualTrigger = (): WorkflowNode => node('Start', 'n8n-nodes-base.manualTrigger');

export const factomos = (name: string, parameters: JsonObject, more: JsonObject = {}): WorkflowNode =>
  node(name, 'n8n-nodes-factomos.factomos', parameters, more);

export const urlKey = 'made-up-key-of-the-tests';

/** A trigger with its own webhook URL. */
export function factomosTrigger(events: string[], parameters: JsonObject = {}): WorkflowNode {
  const type = 'n8n-nodes-factomos.factomosTrigger';
  return { ...node('Factomos Trigger', type, { events, urlKey, ...parameters }), webhookId: randomUUID() };
}

/** The body that Factomos posts. */
export const notification = (type: string, id: string): JsonObject => ({
  notification_type: type,
  company_id: String(seedIds.company),
  result: { id, error: { code: 0, message: 'OK' } },
});

/** `code` returns the items; it runs in n8n's own Code node. */
export const code = (name: string, jsCode: string): WorkflowNode =>
  node(name, 'n8n-nodes-base.code', { jsCode }, { typeVersion: 2 });

/** n8n's own webhook node, answering at once. */
export const webhook = (path: string): WorkflowNode =>
  node(
    'Webhook',
    'n8n-nodes-base.webhook',
    { httpMethod: 'POST', path },
    { typeVersion: 2, webhookId: path },
  );

export const byId = (value: string): JsonObject => ({ __rl: true, mode: 'id', value });

/** Connects the nodes in sequence, and sets the given credential in each node that needs it. */
export function chain(
  name: string,
  credential: SavedCredential | undefined,
  ...nodes: WorkflowNode[]
): Workflow {
  const connections = Object.fromEntries(
    nodes
      .slice(0, -1)
      .map((from, index) => [
        from.name,
        { main: [[{ node: nodes[index + 1]?.name, type: 'main', index: 0 }]] },
      ]),
  );
  const workflow = { name, nodes, connections, settings: { executionOrder: 'v1' } };
  return credential ? withCredential(workflow, credential) : workflow;
}
