import { type ClientRow } from '../store/schema.ts';

/** getClient's `client`, in the manual's order. */
export function clientAnswer({ id, company_id, ...texts }: ClientRow): Record<string, string> {
  return { client_id: String(id), company_id: String(company_id), ...texts };
}
