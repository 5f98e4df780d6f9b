import { join } from 'node:path';
import type {
  IConnections,
  ICredentialDataDecryptedObject,
  IDataObject,
  INode,
  INodeExecutionData,
  INodeType,
  INodeTypes,
  IRun,
  IWorkflowExecuteAdditionalData,
  Workflow,
} from 'n8n-workflow';
import { core, workflowPackage } from './n8n-core.mts';
import { credentialsHelper } from './credentials.mts';
import { manualTrigger } from './manual-trigger.mts';
import { ProcessedData } from './processed-data.ts';

/** Loads the pack from dist/ as n8n does, and runs n8n's engine in this process. */
export const PACK = 'n8n-nodes-factomos';

const loader = new core.PackageDirectoryLoader(join(import.meta.dirname, '../..'));
await loader.loadAll();

/** n8n stops a regular expression after 250 ms of wall-clock time, which even a simple one can take on a busy machine. */
workflowPackage.setSafeRegexEngine({
  exec: (pattern, input, flags) => new RegExp(pattern, flags).exec(input),
  test: (pattern, input, flags) => new RegExp(pattern, flags).test(input),
  replace: (pattern, input, flags, replacement) => input.replace(new RegExp(pattern, flags), replacement),
  matchAll: (pattern, input, flags) => [
    ...input.matchAll(new RegExp(pattern, [...new Set(`${flags ?? ''}g`)].join(''))),
  ],
  split: (pattern, input, flags) => input.split(new RegExp(pattern, flags)),
});

/** Gives each run its own execution ID. */
let executions = 0;

export const processedData = new ProcessedData();
await core.DataDeduplicationService.init(processedData);

/** Deletes all keys, like a new n8n. */
export function forgetKeys(): void {
  processedData.rows.clear();
}

export interface WorkflowOptions {
  nodes: INode[];
  connections?: IConnections;
  /** The decrypted data, by credential type. */
  credentials?: Record<string, ICredentialDataDecryptedObject>;
  mode?: 'manual' | 'webhook';
  /** Runs like "Execute step": the engine gets only the nodes that this step needs, its hooks the whole workflow. */
  isPartial?: boolean;
  /**
   * The workflow's ID: empty for a workflow that was never saved.
   * @default 'workflow-1'
   */
  workflowId?: string;
}

/** Runs a workflow from its first node, which gets `input` as its items. `cancel` stops it as a user does. */
export async function runWorkflow(
  options: WorkflowOptions & { input?: INodeExecutionData[]; cancel?: AbortSignal | undefined },
): Promise<IRun> {
  const workflow = createWorkflow(options);
  const [start] = options.nodes;
  if (!start) throw new Error('A workflow needs a node');
  const runData = workflowPackage.createRunExecutionData({
    executionData: {
      contextData: {},
      metadata: {},
      nodeExecutionStack: [{ node: start, data: { main: [options.input ?? [{ json: {} }]] }, source: null }],
      waitingExecution: {},
      waitingExecutionSource: {},
    },
  });
  const mode = options.mode ?? 'manual';
  const execution = new core.WorkflowExecute(additionalData(options), mode, runData);
  await workflow.expression.acquireIsolate();
  try {
    const running = execution.processRunExecutionData(workflow);
    options.cancel?.addEventListener('abort', () => {
      running.cancel();
    });
    return await running;
  } finally {
    await workflow.expression.releaseIsolate();
  }
}

/** The items of a node's first output. */
export function itemsOf(run: IRun, node: string): IDataObject[] {
  const output = (run.data.resultData.runData[node] ?? []).at(-1)?.data?.main?.[0] ?? [];
  return output.map(({ json }) => json);
}

export function createWorkflow({
  nodes,
  connections = {},
  isPartial = false,
  workflowId = 'workflow-1',
}: WorkflowOptions): Workflow {
  const connected = new Set(
    Object.keys(connections).concat(JSON.stringify(connections).match(/(?<="node":")[^"]+/g) ?? []),
  );
  return new workflowPackage.Workflow({
    id: workflowId,
    name: 'Test workflow',
    nodes: isPartial ? nodes.filter(({ name }) => connected.has(name)) : nodes,
    connections,
    active: true,
    nodeTypes,
    settings: { executionOrder: 'v1' },
  });
}

export function nodeType(name: string): INodeType {
  if (name === 'n8n-nodes-base.manualTrigger') return manualTrigger;
  const loaded = loader.nodeTypes[name.replace(`${PACK}.`, '').replace(/Tool$/, '')]?.type;
  if (!loaded || !('description' in loaded) || 'nodeVersions' in loaded) throw new Error(`No node ${name}`);
  if (!name.endsWith('Tool')) return loaded;
  // Named as n8n names the tool variant of a node: n8n shows fields for agents by this name.
  const description = { ...loaded.description, name: `${loaded.description.name}Tool` };
  return Object.create(loaded, { description: { value: description } }) as INodeType;
}

const nodeTypes: INodeTypes = {
  getByName: nodeType,
  getByNameAndVersion: nodeType,
  getKnownTypes: () => ({}),
};

export function additionalData(
  { nodes, connections = {}, credentials = {}, mode = 'manual' }: WorkflowOptions,
  http: Pick<IWorkflowExecuteAdditionalData, 'httpRequest' | 'httpResponse'> = {},
): IWorkflowExecuteAdditionalData {
  const now = new Date();
  const workflow = {
    id: 'workflow-1',
    name: 'Test workflow',
    active: true,
    nodes,
    connections,
    createdAt: now,
    updatedAt: now,
  };
  const data: Partial<IWorkflowExecuteAdditionalData> = {
    ...http,
    credentialsHelper: credentialsHelper(loader.credentialTypes, credentials),
    executionId: String((executions += 1)),
    restApiUrl: 'http://localhost/rest',
    instanceBaseUrl: 'http://localhost/',
    webhookBaseUrl: 'http://localhost/webhook',
    webhookTestBaseUrl: 'http://localhost/webhook-test',
    webhookWaitingBaseUrl: 'http://localhost/webhook-waiting',
    formWaitingBaseUrl: 'http://localhost/form-waiting',
    variables: {},
    logAiEvent: () => undefined,
    sendDataToUI: () => undefined,
    setExecutionStatus: () => undefined,
  };
  const hooks = new core.ExecutionLifecycleHooks(mode, '1', {
    ...workflow,
    activeVersionId: null,
    isArchived: false,
  });
  // The part of n8n's additional data that is used by nodes without sub-workflows, agents and task runners.
  return { ...data, hooks } as unknown as IWorkflowExecuteAdditionalData;
}
