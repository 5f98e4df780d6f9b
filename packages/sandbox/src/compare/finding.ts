export type Verdict = 'confirmed' | 'contradicted' | 'open';

/** What the answers show about an assumption of docs/assumptions.md, in types and names only. */
export interface Finding {
  /** The id in docs/assumptions.md. */
  id: string;
  verdict: Verdict;
  seen: string;
}

/** Open while nothing was observed; confirmed when everything observed is as assumed. */
export function createFinding<Seen extends string>(
  id: string,
  seen: readonly Seen[],
  assumed: readonly Seen[],
): Finding {
  const all = [...new Set(seen)].toSorted();
  const verdict: Verdict =
    all.length === 0 ? 'open' : all.every((one) => assumed.includes(one)) ? 'confirmed' : 'contradicted';
  return { id, verdict, seen: all.length === 0 ? 'nothing to see it by' : all.join(', ') };
}
