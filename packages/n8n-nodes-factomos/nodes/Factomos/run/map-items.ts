import { toError } from '../../shared/errors/to-error.ts';

/**
 * Runs a task for each index below `count`, at most `width` concurrently, and returns the results in order. The first task runs alone, so that
 * an error that applies to all items, such as a wrong secret, costs one call. After an error no further task starts. The error with the lowest
 * index is thrown once all running tasks have ended.
 */
export async function mapItems<Result>(
  count: number,
  width: number,
  task: (index: number) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<number, Result>();
  const errors = new Map<number, Error>();
  let next = 0;
  const runNext = async (): Promise<void> => {
    const index = next++;
    await task(index).then(
      (result) => results.set(index, result),
      (error: unknown) => errors.set(index, toError(error)),
    );
  };
  const worker = async (): Promise<void> => {
    while (next < count && errors.size === 0) await runNext();
  };
  if (count > 0) await runNext();
  await Promise.all(Array.from({ length: Math.min(width, count) }, worker));
  const [first] = [...errors].sort(([a], [b]) => a - b);
  if (first) throw first[1];
  return Array.from({ length: count }, (_, index) => results.get(index)).filter(
    (result) => result !== undefined,
  );
}
