import { seedIds, type Sandbox } from 'factomos-sandbox';
import { expect } from 'vitest';
import { until } from '@tools/process/until';
import { createCredential } from '@tools/n8n-harness/credentials';
import { waitForFirstExecution } from '@tools/n8n-harness/executions';
import type { N8nRest } from '@tools/n8n-harness/rest';
import { productionUrl } from '@tools/n8n-harness/workflow-file';
import { activateWorkflow, createWorkflow } from '@tools/n8n-harness/workflows';
import { startPausedProxy } from './paused-proxy.ts';
import { chain, factomosTrigger, notification } from '@tools/n8n-harness/nodes';

/** Posts an event while Factomos does not respond: the trigger must respond anyway and read the document back later. */
export async function expectAnswerFirst(rest: N8nRest, webhookUrl: string, sandbox: Sandbox): Promise<void> {
  const proxy = await startPausedProxy(sandbox.url);
  try {
    const { token, secret } = sandbox;
    const credential = await createCredential(rest, 'Behind a proxy', { token, secret, url: proxy.url });
    const workflow = chain('Answers first', credential, factomosTrigger(['*']));
    const saved = await createWorkflow(rest, workflow);
    await activateWorkflow(rest, saved);
    const id = String(seedIds.firstInvoice);
    const answer = await fetch(productionUrl(webhookUrl, workflow), {
      method: 'POST',
      body: JSON.stringify(notification('create_invoice', id)),
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: 'accepted' });

    await until(() => proxy.calls > 0, { what: 'the event to be read back' });
    proxy.open();
    const execution = await waitForFirstExecution(rest, saved.id);
    expect(execution.items['Factomos Trigger']).toMatchObject([{ id, verified: true, invoice: { id } }]);
  } finally {
    proxy.open();
    await proxy.close();
  }
}
