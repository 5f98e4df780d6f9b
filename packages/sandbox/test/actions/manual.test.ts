import { exampleCall } from '@tools/example-calls';
import { catalogue, isActionName } from 'factomos-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actions } from '../../src/actions/index.ts';
import { createSandbox, notificationTypes, type Sandbox, seedAccounts, seedIds } from '../../src/index.ts';
import { call } from '../call.ts';
import { exampleParameters } from '../example-parameters.ts';
import { manualFacts, shapeOf } from '../manual-facts.ts';

/** The manual shows no answer of these three. */
const undocumented: Record<string, unknown> = {
  createPayment: { payment_id: 'string' },
  editPayment: { payment_id: 'string' },
  deleteAllPayments: {},
};

/** The facts are those of the manual V1.29, without the actions of later versions. */
const documented = actions.filter(({ name }) => name in manualFacts.actions);

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox();
});
afterAll(() => sandbox.close());

describe('the manual', () => {
  test.each(Object.keys(catalogue))('%s has an action in src/actions', (name) => {
    expect(actions.map((action) => action.name)).toContain(name);
  });

  test('has no other actions', () => {
    const names = actions.map(({ name }) => name);
    expect(names.toSorted()).toEqual(Object.keys(catalogue).toSorted());
    expect(names).toEqual(expect.arrayContaining(Object.keys(manualFacts.actions)));
  });

  test.each(documented)('$name takes the same parameters', ({ name, parameters, required }) => {
    const facts = Object.entries(manualFacts.actions[name]?.params ?? {});
    const names = facts.map(([parameter, { array }]) => (array === true ? `${parameter}[]` : parameter));
    expect([...parameters].sort()).toEqual(names.sort());
    const wanted = facts.filter(([, fact]) => fact.required).map(([parameter]) => parameter);
    expect(required.map((one) => one.name).sort()).toEqual(wanted.sort());
  });

  test.each(documented)('$name has its errors for missing parameters', ({ name, required }) => {
    const documented = Object.entries(manualFacts.actions[name]?.errors ?? {});
    for (const { code, message } of required.filter((one) => one.code > -900 && name !== 'createPayment')) {
      expect(documented).toContainEqual([String(code), message]);
    }
  });

  test.each(Object.keys(manualFacts.actions).filter(isActionName))(
    '%s returns the same fields with the same JSON types',
    async (name) => {
      const { caller = 'main' } = exampleCall(name);
      sandbox.reset();
      const { error, ...result } = await call(
        { url: sandbox.url, ...seedAccounts[caller] },
        name,
        exampleParameters(name),
      );
      expect(error).toEqual({ code: 0, message: 'OK' });
      const shape = shapeOf(result);
      const expected = manualFacts.actions[name]?.result ?? undocumented[name];
      expect(shape).toEqual(expected);
      // In the same order, too, for people who read answers.
      expect(JSON.stringify(shape)).toBe(JSON.stringify(expected));
    },
  );

  test('lists the same notifications', () => {
    expect(notificationTypes).toEqual(Object.values(manualFacts.notifications).flat());
  });

  test('has an example that runs unchanged', async () => {
    sandbox.reset();
    const created = await call(sandbox, 'createInvoice', {
      client_id: '19',
      invoice_date: '2012-05-01',
      invoice_attention: 'Monsieur Test',
      objet: 'Facture abonnement',
      invoice_vat: '19.6',
      payment_condition_enable: '1',
      payment_amount: '100',
      payment_term: '2012-06-01',
      line_service_id: [String(seedIds.service)],
      line_description: ['Abonnement Pictomos'],
      line_quantity: ['12'],
      line_price: ['9.5'],
    });
    expect(created).toMatchObject({ invoice_date: '2012-05-01', client_id: '19' });
    expect(created.invoice_formated_number).toMatch(/^F0512\d{4}$/);
    expect(created.invoice_document_key).toMatch(/^i[A-Za-z0-9]{19}$/);
    const { invoice } = await call(sandbox, 'getInvoice', { invoice_id: String(created.invoice_id) });
    expect(invoice).toMatchObject({
      figures_total_withoutvat: '114',
      figures_total_vat: '22.34',
      figures_total_withvat: '136.34',
      payment_term_fr: '01/06/12',
      unix_timestamp: '1335823200',
      invoice_status: 'later',
    });
  });
});
