import { FactomosClient } from 'factomos-core';
import { type Sandbox, seedIds } from 'factomos-sandbox';

const CALLS = 400;
/** As one workflow, an editor and a few other programs may call at once. */
const AT_ONCE = 8;
const PAGES = ['/', '/invoices', '/journal', '/deliveries', '/controls/faults'];

/** Load that leaves no trace: calls of a client, notifications of each, pages, faults, and a reset at the end. */
export async function runCycle(sandbox: Sandbox): Promise<number> {
  const { url: baseUrl, token, secret } = sandbox;
  let calls = 0;
  const caller = async (): Promise<void> => {
    const client = new FactomosClient({ baseUrl, token, secret, retries: 0 });
    while (calls < CALLS) {
      const number = ++calls;
      await callOne(client, number);
      if (number % 20 === 0) await look(baseUrl, PAGES[(number / 20) % PAGES.length] ?? '/');
    }
  };
  sandbox.faults.add({ kind: 'reset-after' }, { every: 50 });
  await Promise.all(Array.from({ length: AT_ONCE }, caller));
  await sandbox.webhooks.settled();
  sandbox.reset();
  return calls;
}

async function callOne(client: FactomosClient, number: number): Promise<void> {
  const calls = [
    () =>
      client.createInvoice({
        client_id: seedIds.client,
        lines: [{ service_id: seedIds.service, quantity: 1, price: 10 }],
      }),
    () => client.listInvoice({ invoice_status: 'pending', page_index: 0 }),
    () => client.getClient({ client_id: seedIds.client }),
    () => client.createPayment({ invoice_id: 1001, montant: 1, type: 'cb' }),
    () => client.getService({ service_id: 999_999 }),
  ];
  // Every 50th call loses its connection, and every fifth is refused: what is left behind then matters too.
  await calls[number % calls.length]?.().catch(() => undefined);
}

async function look(url: string, page: string): Promise<void> {
  await (await fetch(url + page)).text();
}
