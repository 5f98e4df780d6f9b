import { createHash } from 'node:crypto';
import { type IDataObject } from 'n8n-workflow';

/**
 * Notifications that came a moment ago, by what they say: Factomos gives them neither an id nor a time. One process knows
 * its own at once; the others, and this one after a restart, learn of them from the workflow's static data, which is
 * written when a webhook is answered and where the last writer wins. So a repeat may slip through, a new event never
 * falls out.
 */
const inMemory = new Map<string, Map<string, number>>();

export interface Repeats {
  /** Whose notifications: a workflow's node, in test or in production. */
  owner: string;
  /** The node's static data. */
  stored: IDataObject;
  now: number;
  windowSeconds: number;
}

/** Whether the same was received within the window. Remembers it when not. */
export function isRepeat(said: unknown, { owner, stored, now, windowSeconds }: Repeats): boolean {
  const fingerprint = createHash('sha256').update(JSON.stringify(said)).digest('base64url');
  const since = now - windowSeconds * 1000;
  const known = recent([...fromStored(stored.recent), ...(inMemory.get(owner) ?? [])], since);
  if (known.has(fingerprint)) return true;
  known.set(fingerprint, now);
  inMemory.set(owner, known);
  stored.recent = Object.fromEntries(known);
  return false;
}

function recent(entries: [string, number][], since: number): Map<string, number> {
  return new Map(entries.filter(([, at]) => at > since));
}

function fromStored(value: unknown): [string, number][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
}
