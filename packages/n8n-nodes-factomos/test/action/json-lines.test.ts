import { createSandbox, seedIds, type Sandbox } from 'factomos-sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { byId } from './cases/operation-case.ts';
import { runNode } from './run-node.mts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(async () => {
  await sandbox.close();
});

it('takes the lines of a document as JSON', async () => {
  const lines = [{ title: 'Travaux' }, { service_id: String(seedIds.service), quantity: 2, price: 100 }];
  const { error } = await runNode({
    credential: { token: sandbox.token, secret: sandbox.secret, baseUrl: sandbox.url },
    parameters: {
      resource: 'invoice',
      operation: 'create',
      clientId: byId(seedIds.client),
      specifyLines: 'json',
      linesJson: JSON.stringify(lines),
    },
  });
  expect(error?.message).toBeUndefined();
  const [sent] = sandbox.journal.entries({ action: 'createInvoice' });
  expect(sent?.parameters).toMatchObject({
    line_service_id: [String(seedIds.title), String(seedIds.service)],
    line_description: ['Travaux', ''],
    line_quantity: ['1', '2'],
    line_price: ['0', '100'],
  });
});
