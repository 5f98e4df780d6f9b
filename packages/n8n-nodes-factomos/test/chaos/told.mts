import { type INodeExecutionData, type IDataObject } from 'n8n-workflow';
import { type RunResult } from '../world/run-node.mts';

/** What a run told about a write. `done`, `skipped`, `no-id` and `failed` are claims; after the others, nobody claims anything. */
export interface Told {
  readonly end: 'done' | 'skipped' | 'no-id' | 'failed' | 'unknown' | 'not started' | 'cancelled' | 'killed';
  readonly text: string;
  readonly item?: IDataObject;
}

const UNKNOWN = /^It is unknown whether|could not look up whether the key/;

/** What a run of the node told about each of its items, as people read it. */
export function toldBy({ run, error }: RunResult, count: number): Told[] {
  if (run.status === 'canceled') return Array.from({ length: count }, () => ({ end: 'cancelled', text: '' }));
  if (error !== undefined) {
    const text = `${error.message} ${error.description ?? ''}`;
    const failed = Number(error.context.itemIndex ?? 0);
    return Array.from({ length: count }, (_, index): Told => {
      if (index === failed) return { end: endOf(error.message), text };
      return index < failed ? { end: 'done', text } : { end: 'not started', text };
    });
  }
  const [task] = (run.data.resultData.runData.Factomos ?? []).slice(-1);
  const items = (task?.data?.main ?? []).flatMap((output) => output ?? []);
  return Array.from({ length: count }, (_, index) => toldByItem(items.find((one) => pairOf(one) === index)));
}

function toldByItem(output: INodeExecutionData | undefined): Told {
  if (!output) return { end: 'failed', text: 'no item' };
  const { json } = output;
  const failure = typeof json.error === 'object' && json.error !== null ? json.error : json;
  const text = JSON.stringify(json);
  if (json.failed === true || json.error !== undefined) {
    const message: unknown = Reflect.get(failure, 'message');
    const end = endOf(String(message));
    const details: unknown = json.failed === true ? json.details : failure;
    const outcome: unknown = typeof details === 'object' && details ? Reflect.get(details, 'outcome') : '';
    if ((outcome === 'unknown') !== (end === 'unknown' || end === 'no-id'))
      return { end: 'failed', text: `its outcome "${String(outcome)}" contradicts ${text}` };
    return { end, text };
  }
  const isSkipped = json.skipped === true || json.created === false;
  return { end: isSkipped ? 'skipped' : 'done', text, item: json };
}

function endOf(message: string): Told['end'] {
  if (message.startsWith('Done, but')) return 'no-id';
  return UNKNOWN.test(message) ? 'unknown' : 'failed';
}

const pairOf = ({ pairedItem }: INodeExecutionData): number | undefined =>
  typeof pairedItem === 'object' && !Array.isArray(pairedItem) ? pairedItem.item : undefined;
