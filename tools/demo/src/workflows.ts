import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createCredential, testCredential } from '@tools/n8n-harness/credentials';
import {
  productionUrl,
  readWorkflow,
  withCredential,
  withUrlKey,
  type Workflow,
} from '@tools/n8n-harness/workflow-file';
import { activateWorkflow, createWorkflow, type SavedWorkflow } from '@tools/n8n-harness/workflows';
import { root } from '@tools/repo/paths';
import type { Environment } from './environment.ts';
import { detail, step } from './steps.ts';

export interface Workflows {
  bill: SavedWorkflow;
  paid: SavedWorkflow;
}

/** Creates the credential and both workflows of `examples/n8n`, and registers the second one's webhook in Factomos. */
export async function createWorkflows({ sandbox, n8n: { rest, url } }: Environment): Promise<Workflows> {
  step('Creating the credential and two workflows in n8n');
  const credential = await createCredential(rest, 'Factomos sandbox', sandbox);
  const { ok, message } = await testCredential(rest, credential, sandbox);
  if (!ok) throw new Error(`n8n's test of the credential failed: ${message}`);
  detail(`credential "${credential.name}": tested`);

  const create = async (workflow: Workflow): Promise<SavedWorkflow> => {
    const saved = await createWorkflow(rest, withCredential(workflow, credential));
    detail(`workflow "${workflow.name}"`);
    return saved;
  };
  const example = (file: string): Workflow => readWorkflow(join(root, 'examples/n8n', file));
  const bill = await create(example('bill-a-paid-order.json'));
  const whenPaid = withUrlKey(example('when-an-invoice-is-paid.json'), randomBytes(24).toString('base64url'));
  const paid = await create(whenPaid);
  await activateWorkflow(rest, paid);
  const webhook = productionUrl(url, whenPaid);
  sandbox.webhooks.register(webhook, { appName: 'n8n' });
  detail(`Factomos notifies ${webhook.replace(/key=.*/, 'key=…')}`);
  return { bill, paid };
}
