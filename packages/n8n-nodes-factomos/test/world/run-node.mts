import type { ICredentialDataDecryptedObject, IDataObject, INode, IRun } from 'n8n-workflow';
import { itemsOf, runWorkflow } from '../engine/engine.mts';

export interface RunOptions {
  credential: ICredentialDataDecryptedObject;
  /** The node's parameters, including `resource` and `operation`. */
  parameters: IDataObject;
  /** Settings of the node, such as `onError` or `retryOnFail`. */
  settings?: Partial<INode>;
  input?: IDataObject[];
  /** Other Factomos nodes in the workflow, by name. They are not connected, so they do not run. */
  beside?: Record<string, Partial<INode>>;
  isPartial?: boolean;
  workflowId?: string;
  cancel?: AbortSignal;
}

export interface RunResult {
  run: IRun;
  items: IDataObject[];
  /** The items of the error output. */
  failed: IDataObject[];
  /** The hints that the editor shows above the output. */
  hints: string[];
  error: { message: string; description?: string | null; context: IDataObject } | undefined;
}

/** Runs the Factomos node once in n8n's engine, after a node that provides its input. */
export async function runNode({
  credential,
  parameters,
  settings = {},
  input = [{}],
  beside = {},
  isPartial = false,
  workflowId = 'workflow-1',
  cancel,
}: RunOptions): Promise<RunResult> {
  const at: [number, number] = [0, 0];
  const start: INode = {
    id: 'node-start',
    name: 'Start',
    type: 'n8n-nodes-base.manualTrigger',
    typeVersion: 1,
    position: at,
    parameters: {},
  };
  const node: INode = {
    id: 'node-factomos',
    name: 'Factomos',
    type: 'n8n-nodes-factomos.factomos',
    typeVersion: 1,
    position: at,
    parameters: parameters as INode['parameters'],
    credentials: { factomosApi: { id: '1', name: 'Sandbox' } },
    ...settings,
  };
  const others = Object.entries(beside).map(([name, own]) => ({ ...node, name, ...own }));
  const run = await runWorkflow({
    nodes: [start, node, ...others],
    connections: { Start: { main: [[{ node: 'Factomos', type: 'main', index: 0 }]] } },
    credentials: { factomosApi: credential },
    isPartial,
    workflowId,
    cancel,
    input: input.map((json) => ({ json })),
  });
  const [task] = (run.data.resultData.runData.Factomos ?? []).slice(-1);
  return {
    run,
    items: itemsOf(run, 'Factomos'),
    failed: (task?.data?.main?.[1] ?? []).map(({ json }) => json),
    hints: (task?.hints ?? []).map(({ message }) => message),
    error: task?.error as RunResult['error'],
  };
}
