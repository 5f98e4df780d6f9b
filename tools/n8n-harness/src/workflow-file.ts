import { readFileSync } from 'node:fs';
import { isObject, listAt, objectAt, textAt, type JsonObject } from '@tools/json';

export interface WorkflowNode extends JsonObject {
  name: string;
  type: string;
  parameters: JsonObject;
}

export interface Workflow {
  name: string;
  nodes: WorkflowNode[];
  connections: JsonObject;
  settings: JsonObject;
  pinData?: JsonObject;
}

/** A workflow as n8n exports it. */
export function readWorkflow(file: string): Workflow {
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const pinData = isObject(json) ? json.pinData : undefined;
  return {
    name: textAt(json, 'name'),
    nodes: listAt(json, 'nodes').map((node) => ({
      ...objectAt(node),
      name: textAt(node, 'name'),
      type: textAt(node, 'type'),
      parameters: objectAt(node, 'parameters'),
    })),
    connections: objectAt(json, 'connections'),
    settings: objectAt(json, 'settings'),
    ...(isObject(pinData) ? { pinData } : {}),
  };
}

/** The same workflow with the given credential in every node that needs it. */
export function withCredential(workflow: Workflow, credential: { id: string; name: string }): Workflow {
  return {
    ...workflow,
    nodes: workflow.nodes.map((node) =>
      node.type.startsWith('n8n-nodes-factomos.')
        ? { ...node, credentials: { factomosApi: credential } }
        : node,
    ),
  };
}

const triggerType = 'n8n-nodes-factomos.factomosTrigger';

/** The same workflow with this key in its Factomos Trigger, which cannot be published without one. */
export function withUrlKey(workflow: Workflow, urlKey: string): Workflow {
  return {
    ...workflow,
    nodes: workflow.nodes.map((node) =>
      node.type === triggerType ? { ...node, parameters: { ...node.parameters, urlKey } } : node,
    ),
  };
}

/** The production webhook URL: the trigger's URL with its key. */
export const productionUrl = (n8nUrl: string, workflow: Workflow): string =>
  triggerUrl(`${n8nUrl}/webhook`, workflow);

/** The same while the editor listens for one test event. */
export const testUrl = (n8nUrl: string, workflow: Workflow): string =>
  triggerUrl(`${n8nUrl}/webhook-test`, workflow);

function triggerUrl(base: string, workflow: Workflow): string {
  const trigger = workflow.nodes.find(({ type }) => type === triggerType);
  const key = textAt(trigger, 'parameters', 'urlKey');
  return `${base}/${textAt(trigger, 'webhookId')}/factomos?key=${encodeURIComponent(key)}`;
}
