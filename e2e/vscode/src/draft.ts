import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, isObject } from '@tools/json';

/** A draft for the seed's client 19 and its service 19. */
export const draftOf = (price: number, more: object = {}): object => ({
  client_id: '19',
  objet: 'Site web, novembre',
  lines: [{ title: 'Développement' }, { service_id: '19', quantity: 2, price }],
  ...more,
});

/** Writes a file of the workspace. @returns its path */
export function writeDraft({ workspace }: { workspace: string }, name: string, draft: object): string {
  const file = join(workspace, name);
  writeFileSync(file, `${JSON.stringify(draft, undefined, 2)}\n`);
  return file;
}

/** The state that the file records. */
export function blockOf(file: string): Record<string, unknown> | undefined {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const block = at(content, 'factomos');
  return isObject(block) ? block : undefined;
}

/** The recorded state; undefined for a draft that was never sent. */
export const stateOf = (file: string): unknown => blockOf(file)?.state;
