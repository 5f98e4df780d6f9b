import { parseFlatted } from './flatted.ts';
import { at, isObject, listAt, objectAt, textAt, type JsonObject } from '@tools/json';
import type { N8nRest } from './rest.ts';
import { until } from '@tools/process/until';

export interface Execution {
  id: string;
  workflowId: string;
  status: string;
  mode: string;
  /** The items of all outputs of each node's last run, by node name. */
  items: Record<string, JsonObject[]>;
  /** The message and description of the error that ended it. */
  error: string | undefined;
  data: unknown;
}

const running = new Set(['new', 'running', 'waiting']);

/** Polling takes n8n time, especially for an execution with much data. */
export async function waitForExecution(
  rest: N8nRest,
  id: string,
  { timeoutMs = 120_000, everyMs = 200 }: { timeoutMs?: number; everyMs?: number } = {},
): Promise<Execution> {
  return await until(
    async () => {
      const execution = await rest.request('GET', `/executions/${id}`);
      const status = textAt(execution, 'status');
      if (running.has(status)) return undefined;
      const decoded = decode(execution);
      // On SQLite, n8n 1.x stores the status before the data.
      return status === 'success' && Object.keys(decoded.items).length === 0 ? undefined : decoded;
    },
    { what: `execution ${id} to end`, timeoutMs, everyMs },
  );
}

/** The ids of a workflow's executions, newest first. */
export async function executionIds(rest: N8nRest, workflowId: string, limit = 20): Promise<string[]> {
  const filter = encodeURIComponent(JSON.stringify({ workflowId }));
  const page = await rest.request('GET', `/executions?limit=${limit}&filter=${filter}`);
  return listAt(page, 'results').map((execution) => textAt(execution, 'id'));
}

/** The first execution of a workflow that an event starts. */
export async function waitForFirstExecution(
  rest: N8nRest,
  workflowId: string,
  timeoutMs = 120_000,
): Promise<Execution> {
  const id = await until(async () => (await executionIds(rest, workflowId))[0], {
    what: 'the workflow to be started',
    timeoutMs,
  });
  return await waitForExecution(rest, id, { timeoutMs });
}

function decode(execution: unknown): Execution {
  const data = parseFlatted(textAt(execution, 'data'));
  // An execution that crashed has none.
  const runData = at(data, 'resultData', 'runData');
  const nodes = isObject(runData) ? Object.keys(runData) : [];
  const items = nodes.map((node) => [node, lastItems(data, node)] as const);
  return {
    id: textAt(execution, 'id'),
    workflowId: textAt(execution, 'workflowId'),
    status: textAt(execution, 'status'),
    mode: textAt(execution, 'mode'),
    items: Object.fromEntries(items),
    error: errorText(at(data, 'resultData', 'error')),
    data,
  };
}

/** The items of a node's last run in an execution's data, over `main` and other connections such as `ai_tool`. */
export function lastItems(data: unknown, node: string): JsonObject[] {
  const last = listAt(data, 'resultData', 'runData', node).at(-1);
  const outputs = at(last, 'data');
  const lists: unknown[] = isObject(outputs) ? Object.values(outputs).flat() : [];
  return lists
    .flatMap((output): unknown[] => (Array.isArray(output) ? output : []))
    .map((item) => objectAt(item, 'json'));
}

function errorText(error: unknown): string | undefined {
  const parts = [at(error, 'message'), at(error, 'description')].filter((part) => typeof part === 'string');
  return parts.length === 0 ? undefined : parts.map((part) => part.replace(/([^.!?])$/, '$1.')).join(' ');
}
