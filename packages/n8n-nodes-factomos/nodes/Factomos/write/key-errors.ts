import { isFactomosError } from 'factomos-core';
import { NodeOperationError } from 'n8n-workflow';
import { markOutcomeUnknown } from '../../shared/errors/outcome-unknown.ts';
import { type KeyedOptions, type WriteOnceOptions } from './write-once-options.ts';

export function toRetryOnFailError({ ctx, itemIndex, keyLabel }: WriteOnceOptions): NodeOperationError {
  const advice = keyLabel === undefined ? 'Turn' : `Fill in "${keyLabel}", or turn`;
  return new NodeOperationError(ctx.getNode(), 'Retry On Fail would repeat writes that were already done', {
    itemIndex,
    description: `n8n runs all items of a node again when one fails. ${advice} off Retry On Fail in the settings of the node. Nothing was sent.`,
  });
}

export function toClaimError({ ctx, itemIndex, key: { key } }: KeyedOptions, error: unknown) {
  if (!isSaved(ctx.getWorkflow().id)) {
    return new NodeOperationError(ctx.getNode(), 'Keys need a saved workflow', {
      itemIndex,
      description:
        'n8n keeps keys with a workflow. Save this one, and call a sub-workflow from the database instead of defining it in the node. Nothing was sent.',
    });
  }
  return markOutcomeUnknown(
    new NodeOperationError(ctx.getNode(), error instanceof Error ? error : String(error), {
      itemIndex,
      message: `n8n could not look up whether the key "${key}" was used`,
      description:
        'Nothing was sent now, but an earlier run may have done this. It is safe to retry with the same key.',
    }),
  );
}

/** An unsaved workflow has no ID, or one that consists of underscores. */
function isSaved(id: unknown): boolean {
  return typeof id === 'string' && id !== '' && !id.startsWith('_');
}

export function toTakenError(
  { ctx, itemIndex, key: { key } }: KeyedOptions,
  byNode: string,
): NodeOperationError {
  const { name } = ctx.getNode();
  return new NodeOperationError(
    ctx.getNode(),
    `The key "${key}" in "${name}" was already used by the node "${byNode}"`,
    {
      itemIndex,
      description: `Nodes with the same operation and credential share their keys. If "${name}" must write too, use another key, such as "${key}-balance". Nothing was sent.`,
    },
  );
}

/** @param looked the result of Look for It First, if it ran */
export function toUnknownKeyError(
  { ctx, itemIndex, recoveryHint, key: { key } }: KeyedOptions,
  looked: string | undefined,
): NodeOperationError {
  const description = [
    'An earlier run used the key and did not finish, or is still running.',
    looked ?? recoveryHint,
    KEY_ADVICE,
  ];
  return markOutcomeUnknown(
    new NodeOperationError(ctx.getNode(), `It is unknown whether this was done for the key "${key}"`, {
      itemIndex,
      description: description.join(' '),
    }),
  );
}

/** How to make a key with an unknown outcome usable again. */
const KEY_ADVICE = 'If it was done, use Key: Mark as Done in this workflow. If it was not, use Key: Forget.';

/** The note for a key whose write has just ended with an unknown outcome. */
export function noteOnUnknown(error: unknown, looked: string | undefined): string {
  const isDone = isFactomosError(error, 'outcome-unknown') && error.reason === 'no-id';
  const advice = isDone ? 'Then use Key: Mark as Done in this workflow, with that ID.' : KEY_ADVICE;
  return [looked, advice].filter((part) => part !== undefined).join(' ');
}

/** The note for a key that stays taken, although its write was certainly not done. */
export function noteOnTakenKey(key: string): string {
  return `The key "${key}" could not be released, since n8n's database did not respond. Free it with Key: Forget, or retry with another key, such as "${key}-2".`;
}
