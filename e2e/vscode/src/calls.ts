import type { Sandbox } from 'factomos-sandbox';

/** The actions that were called, in order. */
export function calledActions({ journal }: Pick<Sandbox, 'journal'>): string[] {
  return journal
    .entries()
    .map(({ action }) => action)
    .reverse();
}

/** How often one action was called. */
export const callsOf = (sandbox: Pick<Sandbox, 'journal'>, action: string): number =>
  sandbox.journal.count({ action });
