import { createHash } from 'node:crypto';
import { type IDataObject } from 'n8n-workflow';

/** The maximum number of fingerprints per trigger: static data is written as a whole for each event. */
const MAX_REMEMBERED = 1_000;

/**
 * The time at which a trigger received each notification, by fingerprint, since notifications have neither an ID nor a time. A process
 * remembers what it received itself. What other processes received, or this one before a restart, comes from the workflow's static data,
 * which is saved when a webhook is answered and in which the last save wins. So a duplicate may start the workflow, but a new event is
 * never ignored.
 */
const inMemory = new Map<string, Map<string, number>>();

export interface DedupeOptions {
  /** The workflow and the node, in test or in production. */
  owner: string;
  /** The node's static data. */
  stored: IDataObject;
  now: number;
  windowSeconds: number;
}

/** Whether the same content was received within the window. If not, remembers it. */
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

/** The entries since a time, oldest first. */
function recent(entries: [string, number][], since: number): Map<string, number> {
  return new Map(entries.filter(([, at]) => at > since).sort(([, one], [, other]) => one - other));
}

function parseStored(value: unknown): [string, number][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
}
