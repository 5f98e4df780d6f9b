import { until } from '@tools/process/until';
import { N8nRest, N8nRestError } from './rest.ts';

export const owner = { email: 'owner@example.com', password: 'Factomos-demo-1' };

/** Creates the owner of a new n8n, or logs in to one that has it. */
export async function logIn(url: string): Promise<N8nRest> {
  const rest = new N8nRest(url);
  const { email, password } = owner;
  const setUp = { email, password, firstName: 'Ada', lastName: 'Owner' };
  try {
    // Before n8n 2.15 it says that it is ready before its routes and its database are.
    await until(async () => await isReady(rest.request('POST', '/owner/setup', setUp)), {
      what: "n8n's API to respond",
    });
  } catch (error) {
    if (!(error instanceof N8nRestError) || error.status !== 400) throw error;
    await rest.request('POST', '/login', { emailOrLdapLoginId: email, password });
  }
  return rest;
}

async function isReady(answer: Promise<unknown>): Promise<boolean> {
  return await answer.then(
    () => true,
    (error: unknown) => {
      if (error instanceof N8nRestError && [404, 503].includes(error.status)) return false;
      // `fetch` failed: n8n closed the connection. If the owner was created all the same, the next answer is 400.
      if (error instanceof TypeError) return false;
      throw error;
    },
  );
}
