import { type ActionName, type ActionParams, type ActionResult, type FactomosClient } from 'factomos-core';

/**
 * Calls every action of an account's token, in the order of an ordinary day, and returns the results. Throws
 * for any warning, since the sandbox returns everything that the manual documents.
 */
export async function tour(client: FactomosClient) {
  async function call<Name extends ActionName>(
    action: Name,
    params: ActionParams<Name>,
  ): Promise<ActionResult<Name>> {
    const { result, warnings } = await client.call(action, params);
    if (warnings.length > 0) throw new Error(`${action}: ${warnings.join('; ')}`);
    return result;
  }

  const { client_id: prospect_id } = await call('createClient', {
    category: 'prospect',
    client_company_name: 'x',
  });
  const { client_id } = await call('createClient', {
    category: 'client',
    client_company_name: 'Théâtre & fils',
    client_zipcode: '01000',
    client_address: '1 rue de l’Été\n2e étage',
  });
  await client.updateClient(client_id, { client_city: 'Bourg-en-Bresse' });
  await call('editClient', { client_id: prospect_id, client_reference: 'R-1' });
  const { client: customer } = await call('getClient', { client_id });
  const { service_id } = await call('createService', { service_name: 'Montage', price: 150.5, unit: 'jour' });
  const { service } = await call('getService', { service_id });

  const made = await call('createInvoice', {
    client_id,
    invoice_date: '2026-11-20',
    payment_term: '2026-12-31',
    invoice_vat: 20,
    lines: [
      { title: 'Première partie' },
      { service_id, quantity: 2, price: '99.99' },
      { service_id, quantity: 0.5, price: 10, description: 'Une demi-journée' },
    ],
  });
  const { invoice } = await call('getInvoice', { invoice_id: made.invoice_id });
  // What was read can be sent again.
  await call('editInvoice', { invoice_id: made.invoice_id, client_id, lines: invoice.lines });
  const { invoice: edited } = await call('getInvoice', { invoice_id: made.invoice_id });

  const { 'email-templates': templates } = await call('listEmailTemplates', {});
  const email_template_id = templates.find(({ template_type }) => template_type === 'invoice')?.id;
  await call('sendInvoice', {
    invoice_id: made.invoice_id,
    email_template_id,
    email_to: 'compta@example.com',
  });
  const emails = await client.checkSend(made.invoice_id);

  await call('createPayment', { invoice_id: made.invoice_id, montant: 10, type: 'cb' });
  const paid = await client.checkPayment(made.invoice_id);
  await call('editPayment', { invoice_id: made.invoice_id, montant: 20 });
  await call('deleteAllPayments', { invoice_id: made.invoice_id });
  const unpaid = await client.checkPayment(made.invoice_id);
  const creditNote = await call('createCreditNote', { invoice_id: made.invoice_id });
  const credited = await client.checkPayment(made.invoice_id);

  const { estimate_id } = await call('createEstimate', {
    client_id,
    objet: 'Décor',
    lines: [{ service_id, quantity: 3 }],
  });
  const { estimate } = await call('getEstimate', { estimate_id });
  const transformed = await call('transformEstimate', { estimate_id });
  const { invoices } = await call('listInvoice', { invoice_status: 'pending' });

  const { client_id: supplier_id } = await call('createClient', {
    category: 'fournisseur',
    client_company_name: 'Papeterie',
  });
  const expense = { supplier_id, amount: 12.3, payment_type: 'cb', date: '2026-11-01' } as const;
  const { expense_id } = await call('createExpense', expense);
  await call('editExpense', { ...expense, expense_id, amount: '45.60', comment: 'Papier' });
  const { expense: spent } = await call('getExpense', { expense_id });
  const { auth_token } = await call('getConnectionToken', {});

  return {
    customer,
    service,
    invoice,
    edited,
    emails,
    paid,
    unpaid,
    creditNote,
    credited,
    estimate,
    transformed,
    pending: invoices,
    spent,
    auth_token,
  };
}
