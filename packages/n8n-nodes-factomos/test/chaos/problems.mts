import { type ChaosWrite, type KeyState } from './chaos-write.mts';
import { type Told } from './told.mts';

interface State {
  readonly times: number;
  readonly key: KeyState;
}

interface Evidence {
  readonly write: ChaosWrite;
  /** What the executions that ran at the same time told. */
  readonly tales: readonly Told[];
  readonly before: State;
  readonly after: State;
  /** The ID that the created object has in the records. */
  readonly id: string | undefined;
}

/** What is wrong with what was told, by the records and by the state of the key. */
export function problemsOf({ write, tales, before, after, id }: Evidence): string[] {
  const { isKeyed, settings, kind } = write.group;
  const problems: string[] = [];
  if (after.times > 1) problems.push(`done ${after.times} times`);
  if (isKeyed && after.times > 0 && after.key === 'unused') problems.push('the key of a done write is free');
  for (const { end, text, item } of tales) {
    const told = `reported as ${end} (${text})`;
    const isClaimed = end === 'done' || end === 'skipped' || end === 'no-id';
    if (isClaimed && after.times !== 1) problems.push(`${told}, and not done`);
    if (end === 'done' && item && tales.length === 1 && before.times > 0 && settings.retryOnFail !== true)
      problems.push(`${told}, and was done before`);
    // An ID that cannot be read is null, and a warning says so.
    const shown = kind.idField === undefined ? undefined : item?.[kind.idField];
    if (typeof shown === 'string' && shown !== id)
      problems.push(`${told}, and its ID in the records is ${String(id)}`);
    if (tales.length > 1 || settings.retryOnFail === true) continue;
    const isNothingSent = end === 'unknown' && /Nothing was sent|An earlier run used the key/.test(text);
    if ((end === 'failed' || end === 'not started' || isNothingSent) && after.times !== before.times)
      problems.push(`${told}, and done`);
    if (!isKeyed) continue;
    if (end === 'failed' && after.key !== before.key && !text.includes('could not be released'))
      problems.push(`${told}, and its key went from ${String(before.key)} to ${String(after.key)}`);
    if (
      (end === 'done' || end === 'skipped') &&
      after.key !== 'done' &&
      !/could not record|before this one/.test(text)
    )
      problems.push(`${told}, and its key is ${String(after.key)}`);
  }
  const allFailed = tales.every(({ end }) => end === 'failed' || end === 'not started');
  if (allFailed && after.times !== before.times)
    problems.push('reported as failed by all executions, and done');
  return problems;
}
