import { at, isObject, listAt } from '@tools/json';
import type { Outcome } from '../../../packages/n8n-nodes-factomos/test/chaos/told.mts';

/** What the stored data of an execution tells about its node "Factomos". Undefined if the node neither ended nor failed. */
export function outcomeOf(status: string, data: unknown): Outcome | undefined {
  const runs = at(data, 'resultData', 'runData', 'Factomos');
  if (!Array.isArray(runs)) return undefined;
  const last: unknown = runs.at(-1);
  const error = at(data, 'resultData', 'error');
  const outputs = isObject(at(last, 'data')) ? listAt(last, 'data', 'main') : [];
  return {
    status,
    error: isObject(error)
      ? {
          message: String(error.message),
          description: typeof error.description === 'string' ? error.description : '',
          itemIndex: Number(at(error, 'context', 'itemIndex') ?? 0),
        }
      : undefined,
    outputs: outputs
      .flatMap((output): unknown[] => (Array.isArray(output) ? output : []))
      .filter(isObject)
      .map(({ json, pairedItem }) => ({ json: isObject(json) ? json : {}, pairedItem })),
  };
}
