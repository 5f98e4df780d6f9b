import { type Problem } from '../errors/problem.ts';

interface Deviations {
  add(path: readonly (string | number)[], problem: Problem): void;
  addAll(problems: readonly Problem[]): void;
  describe(): string[];
}

/**
 * Collects how an answer deviates from the manual. A deviation that several rows share is reported once, with
 * their number.
 */
export function createDeviations(): Deviations {
  let found: Map<string, { problem: Problem; count: number }> | undefined;

  function add(key: string, problem: Problem): void {
    found ??= new Map();
    const known = found.get(key);
    if (known === undefined) found.set(key, { problem, count: 1 });
    else known.count++;
  }

  return {
    add: (path, problem) => {
      add(`${path.filter((part) => typeof part === 'string').join('.')} ${problem.message}`, problem);
    },
    addAll: (problems) => {
      for (const problem of problems) add(`${problem.field} ${problem.message}`, problem);
    },
    describe: () => [...(found?.values() ?? [])].map(describe),
  };
}

function describe({ problem, count }: { problem: Problem; count: number }): string {
  const others = count === 1 ? '' : ` (and ${count - 1} more like it)`;
  return `The answer deviates from the manual: ${problem.field} ${problem.message}${others}`;
}
