import { createHash } from 'node:crypto';
import { type IDataObject } from 'n8n-workflow';

/** The newest that are remembered for a trigger: static data is written whole for each event. */
const MAX_REMEMBERED = 1_000;

/**
 * When a trigger received what, by fingerprint: notifications have neither an id nor a time. A process knows what it
 * received itself; what others received, and what was received before a restart, it learns from the workflow's static data,
 * which is written when a webhook is answered and where the last writer wins. So a duplicate may start the workflow, and a
 * new event is never ignored.
 */
const inMemory = new Map<string, Map<string, number>>();

export interface DedupeOptions {
  /** Who received it: the workflow and the node, in test or in production. */
  owner: string;
  /** The node's static data. */
  stored: IDataObject;
  now: number;
  windowSeconds: number;
}

/** Whether the same was received within the window. If not, remembers it. */
export function isDuplicate(content: unknown, { owner, stored, now, windowSeconds }: DedupeOptions): boolean {
  const fingerprint = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  const since = now - windowSeconds * 1000;
  const known = recent([...parseStored(stored.recent), ...(inMemory.get(owner) ?? [])], since);
  if (known.has(fingerprint)) return true;
  known.set(fingerprint, now);
  const [oldest] = known.keys();
  if (known.size > MAX_REMEMBERED && oldest !== undefined) known.delete(oldest);
  inMemory.set(owner, known);
  stored.recent = Object.fromEntries(known);
  return false;
}

/** Oldest first. */
function recent(entries: [string, number][], since: number): Map<string, number> {
  return new Map(entries.filter(([, at]) => at > since).sort(([, one], [, other]) => one - other));
}

function parseStored(value: unknown): [string, number][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
}
