import type { Execution } from '@tools/n8n-harness/executions';
import { listAt, numberAt } from '@tools/json';

/** Milliseconds that n8n's engine spent in these nodes, from the execution's data. */
export function nodeTime({ data }: Execution, nodes: readonly string[]): number {
  return nodes
    .flatMap((node) => listAt(data, 'resultData', 'runData', node))
    .reduce<number>((sum, run) => sum + numberAt(run, 'executionTime'), 0);
}
