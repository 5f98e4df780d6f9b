import type {
  IHookFunctions,
  INode,
  INodeExecutionData,
  IRun,
  IWebhookFunctions,
  IWebhookResponseData,
  WorkflowActivateMode,
} from 'n8n-workflow';
import { core } from './n8n-core.mts';
import { additionalData, createWorkflow, nodeType, runWorkflow, type WorkflowOptions } from './engine.mts';

export interface Call {
  method?: 'GET' | 'POST';
  /** The name of the node's webhook. @default 'default' */
  webhook?: 'default' | 'setup';
  query?: Record<string, string | string[]>;
  headers?: Record<string, string>;
  /** The body, or a function that is called when the node reads it. */
  body?: string | Uint8Array | (() => string);
}

/** The HTTP response of a webhook, and the data that the node returned to n8n. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
  items: INodeExecutionData[] | undefined;
}

/** Calls a trigger's `webhook` with n8n's own context and a request whose body was not read yet. `mode` is `manual` for a test webhook. */
export async function callWebhook(
  node: INode,
  call: Call,
  options: Partial<WorkflowOptions> = {},
): Promise<Answer> {
  const type = nodeType(node.type);
  const { method = 'POST', webhook = 'default', query = {}, headers = {}, body = '' } = call;
  const webhookDescription = type.description.webhooks?.find(({ name }) => name === webhook);
  if (!type.webhook || !webhookDescription) throw new Error(`${node.type} has no webhook ${webhook}`);

  const request = {
    method,
    query,
    headers,
    params: {},
    contentType: headers['content-type']?.split(';')[0],
    rawBody: undefined as Buffer | undefined,
    async readRawBody() {
      request.rawBody ??= Buffer.from(typeof body === 'function' ? body() : body);
      await Promise.resolve();
    },
  };
  const response = fakeResponse();
  const all: WorkflowOptions = { nodes: [node], ...options };
  const mode = options.mode ?? 'webhook';
  const data = additionalData({ ...all, mode }, { httpRequest: request, httpResponse: response } as never);
  const workflow = createWorkflow(all);
  const context = new core.WebhookContext(
    workflow,
    node,
    data,
    mode,
    {
      webhookDescription,
      workflowId: workflow.id,
      node: node.name,
      path: '',
      httpMethod: method,
      workflowExecuteAdditionalData: data,
    },
    [],
    null,
  );
  const result: IWebhookResponseData = await type.webhook.call(context as unknown as IWebhookFunctions);
  if (result.noWebhookResponse === true) return { ...response.sent, items: undefined };
  return { ...response.sent, status: 200, body: result.webhookResponse, items: result.workflowData?.[0] };
}

/** Calls a trigger and runs the execution that n8n then starts. `run` is undefined when the node started none. */
export async function trigger(
  node: INode,
  call: Call,
  options: Partial<WorkflowOptions> = {},
): Promise<{ answer: Answer; run: IRun | undefined }> {
  const answer = await callWebhook(node, call, options);
  if (!answer.items) return { answer, run: undefined };
  const run = await runWorkflow({ nodes: [node], mode: 'webhook', ...options, input: answer.items });
  return { answer, run };
}

/** Registers a trigger's webhook, as publishing (`trigger`) or listening for a test event (`manual`) does. */
export async function registerWebhook(
  node: INode,
  mode: 'trigger' | 'manual',
  activation: WorkflowActivateMode = mode === 'manual' ? 'manual' : 'activate',
): Promise<boolean> {
  const methods = nodeType(node.type).webhookMethods?.default;
  if (!methods) throw new Error(`${node.type} has no webhook methods`);
  const options: WorkflowOptions = { nodes: [node] };
  const hook = new core.HookContext(createWorkflow(options), node, additionalData(options), mode, activation);
  const context = hook as unknown as IHookFunctions;
  return (await methods.checkExists.call(context)) || (await methods.create.call(context));
}

function fakeResponse() {
  const sent = { status: 200, headers: {} as Record<string, string>, body: undefined as unknown };
  const response = {
    sent,
    status(code: number) {
      sent.status = code;
      return response;
    },
    set(headers: Record<string, string>) {
      Object.assign(sent.headers, headers);
      return response;
    },
    json(body: unknown) {
      sent.body = body;
      return response;
    },
    send(body: unknown) {
      sent.body = body;
      return response;
    },
  };
  return response;
}
