import type { CompanySession } from './company-session.ts';

/** The client's name, or its ID where the name is not known here. Undefined when neither is known. */
export function clientName(
  { data }: Pick<CompanySession, 'data'>,
  name: string | undefined,
  id: string | undefined,
): string | undefined {
  const known = [name, id === undefined ? undefined : data.current.clients[id]?.name];
  return known.find((text) => text !== undefined && text !== '') ?? (id === undefined ? undefined : `#${id}`);
}
