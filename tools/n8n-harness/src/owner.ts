import { N8nRest, N8nRestError } from './rest.ts';

export const owner = { email: 'owner@example.com', password: 'Factomos-demo-1' };

/** Creates the owner of a new n8n, or logs in to one that has it. */
export async function logIn(url: string): Promise<N8nRest> {
  const rest = new N8nRest(url);
  const { email, password } = owner;
  try {
    await rest.request('POST', '/owner/setup', { email, password, firstName: 'Ada', lastName: 'Owner' });
  } catch (error) {
    if (!(error instanceof N8nRestError) || error.status !== 400) throw error;
    await rest.request('POST', '/login', { emailOrLdapLoginId: email, password });
  }
  return rest;
}
