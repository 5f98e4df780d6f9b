import { textAt } from '@tools/json';
import type { N8nRest } from './rest.ts';

export interface FactomosAccess {
  token: string;
  secret: string;
  /** The sandbox's URL. */
  url: string;
}

export interface SavedCredential {
  id: string;
  name: string;
}

const type = 'factomosApi';
const dataOf = ({ token, secret, url }: FactomosAccess): Record<string, unknown> => ({
  token,
  secret,
  baseUrl: url,
  allowHttp: false,
});

export async function createCredential(
  rest: N8nRest,
  name: string,
  access: FactomosAccess,
): Promise<SavedCredential> {
  const saved = await rest.request('POST', '/credentials', { name, type, data: dataOf(access) });
  return { id: textAt(saved, 'id'), name };
}

/** The message of the button "Retry" or "Test" in the credential's dialog. */
export async function testCredential(
  rest: N8nRest,
  saved: SavedCredential,
  access: FactomosAccess,
): Promise<{ ok: boolean; message: string }> {
  const answer = await rest.request('POST', '/credentials/test', {
    credentials: { ...saved, type, data: dataOf(access) },
  });
  return { ok: textAt(answer, 'status') === 'OK', message: textAt(answer, 'message') };
}
