import { createSandbox, seedIds, type Sandbox } from 'factomos-sandbox';
import type { INode } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forgetKeys, itemsOf } from '../engine/engine.mts';
import { trigger } from '../engine/webhook.mts';
import { credentialsFor, notification, triggerNode, urlKey, withoutCredential } from './trigger-node.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
beforeEach(() => {
  sandbox.reset();
  forgetKeys();
});
afterAll(async () => {
  await sandbox.close();
});

const invoice = String(seedIds.firstInvoice);
const calls = () => sandbox.journal.entries().map(({ action }) => action);

async function receive(node: INode, body: string, secret = sandbox.secret) {
  const credentials = credentialsFor({ url: sandbox.url, token: sandbox.token, secret });
  const { run } = await trigger(node, { query: { key: urlKey }, body }, { credentials });
  if (!run) throw new Error('The trigger started nothing');
  return { run, item: itemsOf(run, 'Factomos Trigger')[0] };
}

describe('an event is not verified', () => {
  test('when its object does not exist', async () => {
    const { item } = await receive(triggerNode(), notification('create_invoice', '999999'));
    expect(item).toMatchObject({
      event: 'create_invoice',
      id: '999999',
      verified: false,
      reason: 'cannot-be-read',
    });
    expect(item?.explanation).toMatch(/^Factomos refused: Invoice not found \(-20\)\. /);
    expect(item).not.toHaveProperty('invoice');
  });

  test('when the object belongs to another company', async () => {
    const client = String(seedIds.otherCompanyClient);
    const { item } = await receive(triggerNode(), notification('create_contact', client));
    expect(item).toMatchObject({ verified: false, reason: 'cannot-be-read' });
  });

  test('when it names a company that does not own the object', async () => {
    const forged = notification('create_invoice', invoice, { company_id: '551' });
    const { item } = await receive(triggerNode(), forged);
    expect(item).toMatchObject({ verified: false, reason: 'does-not-fit' });
    expect(item?.explanation).toBe('The event names the company 551, the object belongs to 550.');
  });

  test.each([
    [
      'estimate_status_lost',
      String(seedIds.estimate),
      'The status of the estimate is pending instead of lost.',
    ],
    [
      'estimate_status_gained',
      String(seedIds.estimate),
      'The estimate is not accepted: its status is pending.',
    ],
    ['create_avoir', invoice, 'The invoice with this ID is not a credit note.'],
    ['archive_service', String(seedIds.service), 'The service is not archived.'],
  ])('when %s contradicts the object in Factomos', async (type, id, explanation) => {
    const { item } = await receive(triggerNode(), notification(type, id));
    expect(item).toMatchObject({ verified: false, reason: 'does-not-fit', explanation });
  });

  test('when it names an invoice that was not created from the estimate', async () => {
    const result = { id: String(seedIds.estimate), invoice_id: invoice, error: { code: 0, message: 'OK' } };
    const { item } = await receive(triggerNode(), notification('estimate_status_pending', '', { result }));
    expect(item).toMatchObject({ verified: false, reason: 'does-not-fit' });
    expect(item?.explanation).toBe('The invoice in the event was not created from this estimate.');
  });

  test.each(['delete_invoice', 'delete_contact', 'create_design', 'delete_template_email', 'sing_invoice'])(
    'when it is %s, whose object no call can read',
    async (type) => {
      const node = triggerNode({ more: { includeUnknown: true } });
      const { item } = await receive(node, notification(type, invoice));
      expect(item).toMatchObject({ event: type, verified: false, reason: 'cannot-be-read' });
      expect(calls()).toEqual([]);
    },
  );

  test('when the action failed', async () => {
    const failed = { result: { id: invoice, error: { code: -9, message: 'Missing parameter client_id' } } };
    const node = triggerNode({ more: { includeFailed: true } });
    const { item } = await receive(node, notification('create_invoice', invoice, failed));
    expect(item).toMatchObject({ verified: false, notification: failed });
    expect(calls()).toEqual([]);
  });

  test('when the quota is used up', async () => {
    sandbox.quota.setDailyLimit(0);
    const { item } = await receive(triggerNode(), notification('create_invoice', invoice));
    expect(item).toMatchObject({ verified: false, reason: 'quota' });
  });

  test('when the trigger’s own budget is used up, without a call', async () => {
    const node = triggerNode({ more: { readsPerDay: 2 } }, 'budget');
    const verified = [];
    for (let index = 0; index < 3; index += 1) {
      const { item } = await receive(node, notification('create_invoice', invoice));
      verified.push(item?.verified, item?.reason);
    }
    expect(verified).toEqual([true, undefined, true, undefined, false, 'quota']);
    expect(calls()).toHaveLength(2);
  });

  test('counts each attempt of a call that is retried', async () => {
    sandbox.faults.add({ kind: 'status', status: 500 }, { times: null });
    const node = triggerNode({ more: { readsPerDay: 4 } }, 'budget-of-attempts');
    const reasons = [];
    for (let index = 0; index < 3; index += 1) {
      const { item } = await receive(node, notification('create_invoice', invoice));
      reasons.push(item?.reason);
    }
    expect(reasons).toEqual(['cannot-be-read', 'quota', 'quota']);
    expect(calls()).toHaveLength(4);
  });

  test('does not count a call that was never sent', async () => {
    const node = triggerNode({ more: { readsPerDay: 1 } }, 'budget-without-network');
    const { run } = await trigger(
      node,
      { query: { key: urlKey }, body: notification('create_invoice', invoice) },
      { credentials: credentialsFor({ ...sandbox, url: 'http://127.0.0.1:9' }) },
    );
    expect(run && itemsOf(run, 'Factomos Trigger')).toMatchObject([{ reason: 'cannot-be-read' }]);
    const { item } = await receive(node, notification('create_invoice', invoice));
    expect(item).toMatchObject({ verified: true });
  });

  test('when the secret is wrong, and the explanation says so without the secret', async () => {
    const wrong = 'another-secret-0';
    const { run, item } = await receive(triggerNode(), notification('create_invoice', invoice), wrong);
    expect(item).toMatchObject({ verified: false, reason: 'cannot-be-read' });
    expect(item?.explanation).toMatch(/secret/i);
    expect(JSON.stringify(run)).not.toContain(wrong);
  });

  test('when the trigger has no credential', async () => {
    const { item } = await receive(withoutCredential(triggerNode()), notification('create_invoice', invoice));
    expect(item).toMatchObject({
      verified: false,
      reason: 'cannot-be-read',
      explanation: 'The trigger has no Factomos credential to read with.',
    });
  });

  test('when Read Back is off, without a call', async () => {
    const node = triggerNode({ readBack: false, ifNotVerified: 'drop' });
    const { item } = await receive(node, notification('create_invoice', invoice));
    expect(item).toMatchObject({ event: 'create_invoice', id: invoice, verified: false, reason: 'not-read' });
    expect(calls()).toEqual([]);
  });
});

describe('an event that is not verified', () => {
  const unknownInvoice = notification('create_invoice', '999999', { custom: 'order=17' });

  test('is passed on with only the posted data', async () => {
    const forged = notification('create_invoice', '999999', {
      amount: 1_000_000,
      invoice: { figures_due: 0 },
    });
    const { item } = await receive(triggerNode({ ifNotVerified: 'pass' }), forged);
    expect(Object.keys(item ?? {})).toEqual([
      'event',
      'id',
      'verified',
      'reason',
      'explanation',
      'receivedAt',
      'notification',
    ]);
    expect(JSON.stringify(item)).not.toContain('1000000');
  });

  test('keeps the custom text of the event apart', async () => {
    const { item } = await receive(triggerNode(), unknownInvoice);
    expect(item).toMatchObject({ notification: { custom: 'order=17' } });
  });

  test('fails the execution with the event and the reason', async () => {
    const { run } = await receive(triggerNode({ ifNotVerified: 'fail' }), unknownInvoice);
    expect(run.status).toBe('error');
    expect(run.data.resultData.error).toMatchObject({
      message: '"Invoice Created" of 999999 is not verified (cannot-be-read)',
      description: expect.stringContaining('Invoice not found') as unknown,
    });
  });

  test('is described without an ID when the failed action has none', async () => {
    const failed = { result: { error: { code: -10, message: 'Client not found' } } };
    const node = triggerNode({ ifNotVerified: 'fail', more: { includeFailed: true } });
    const { run } = await receive(node, notification('create_invoice', '', failed));
    expect(run.data.resultData.error?.message).toBe('"Invoice Created" is not verified (cannot-be-read)');
  });

  test('fails only its item when the workflow continues on errors', async () => {
    const node = triggerNode({ ifNotVerified: 'fail' });
    const { run, item } = await receive({ ...node, onError: 'continueRegularOutput' }, unknownInvoice);
    expect(run.status).toBe('success');
    expect(item).toMatchObject({
      failed: true,
      message: '"Invoice Created" of 999999 is not verified (cannot-be-read)',
    });
  });

  test('is dropped, and the execution says so', async () => {
    const { run, item } = await receive(triggerNode({ ifNotVerified: 'drop' }), unknownInvoice);
    expect(run.status).toBe('success');
    expect(item).toBeUndefined();
    const [task] = run.data.resultData.runData['Factomos Trigger'] ?? [];
    expect(task?.hints?.[0]?.message).toContain('Dropped: "Invoice Created" of 999999 is not verified');
  });
});

describe('by default, an unverified event', () => {
  const byDefault = (parameters = {}) => {
    const node = triggerNode(parameters, 'by-default');
    delete node.parameters.ifNotVerified;
    return node;
  };

  test.each(['create_invoice', 'delete_invoice_payment', 'update_contact', 'archive_service'])(
    'fails the execution for %s, whose object can be read',
    async (type) => {
      const { run } = await receive(byDefault(), notification(type, '999999'));
      expect(run.status).toBe('error');
    },
  );

  test.each(['delete_invoice', 'delete_contact', 'create_design', 'delete_design', 'brand_new'])(
    'is passed on for %s, whose object can never be read',
    async (type) => {
      const node = byDefault({ more: { includeUnknown: true } });
      const { run, item } = await receive(node, notification(type, '999999'));
      expect(run.status).toBe('success');
      expect(item).toMatchObject({ event: type, verified: false, reason: 'cannot-be-read' });
    },
  );

  test('is passed on for an action that failed', async () => {
    const failed = { result: { id: invoice, error: { code: -9, message: 'Missing parameter client_id' } } };
    const node = byDefault({ more: { includeFailed: true } });
    const { item } = await receive(node, notification('create_invoice', invoice, failed));
    expect(item).toMatchObject({ verified: false });
  });
});

test('returns all fields of the response when Simplify is off', async () => {
  const { item } = await receive(triggerNode({ simplify: false }), notification('update_invoice', invoice));
  expect(item).toMatchObject({ verified: true, invoice: { id: invoice, invoice_format: 'F%m%y%04d' } });
  expect(item).toHaveProperty('invoice.articleList');
});

test('reads an email template back from the list of templates', async () => {
  const template = String(seedIds.invoiceTemplate);
  const { item } = await receive(triggerNode(), notification('update_template_email', template));
  expect(item).toMatchObject({ verified: true, emailTemplate: { id: template } });
  const { item: none } = await receive(triggerNode(), notification('update_template_email', '1'));
  expect(none).toMatchObject({ verified: false, explanation: 'Factomos has no email template 1.' });
});
