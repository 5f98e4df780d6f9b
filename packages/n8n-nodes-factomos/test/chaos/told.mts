import { isObject } from '@tools/json';

/** What a run told about a write. `done`, `skipped`, `no-id` and `failed` are claims; after the others, nobody claims anything. */
export interface Told {
  readonly end: 'done' | 'skipped' | 'no-id' | 'failed' | 'unknown' | 'not started' | 'cancelled' | 'killed';
  readonly text: string;
  readonly item?: Readonly<Record<string, unknown>>;
}

/** What n8n stored about a run of the node. */
export interface Outcome {
  readonly status: string;
  /** The error that ended the execution. */
  readonly error:
    | { readonly message: string; readonly description: string; readonly itemIndex: number }
    | undefined;
  /** The items of all outputs of the node, in its last run. */
  readonly outputs: readonly Output[];
}

export interface Output {
  readonly json: Readonly<Record<string, unknown>>;
  readonly pairedItem?: unknown;
}

const UNKNOWN = /^It is unknown whether|could not look up whether the key/;

/** What a run of the node told about each of its items, as people read it. */
export function toldBy({ status, error, outputs }: Outcome, count: number): Told[] {
  if (status === 'canceled') return Array.from({ length: count }, () => ({ end: 'cancelled', text: '' }));
  if (error !== undefined) {
    const text = `${error.message} ${error.description}`;
    return Array.from({ length: count }, (_, index): Told => {
      if (index === error.itemIndex) return { end: endOf(error.message), text };
      return index < error.itemIndex ? { end: 'done', text } : { end: 'not started', text };
    });
  }
  return Array.from({ length: count }, (_, index) =>
    toldByItem(outputs.find(({ pairedItem }) => isObject(pairedItem) && pairedItem.item === index)),
  );
}

function toldByItem(output: Output | undefined): Told {
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
