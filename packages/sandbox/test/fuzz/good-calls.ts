const lines =
  'line_service_id[]=19&line_service_id[]=75&line_quantity[]=2&line_quantity[]=1&line_price[]=10.5&line_price[]=';

/** Calls that succeed on the fuzz test's seed; it sends them damaged. */
export const goodCalls: Record<string, string> = {
  createAccount:
    'username=neuf@exemple.test&password=made-up&app_name=Appli&webhook_url=http://127.0.0.1:9/x',
  deleteAccount: 'company_id=551',
  updateAccount: 'company_id=551&subscription_status=readonly',
  getConnectionToken: 'mode=normal',
  getClient: 'client_id=19',
  createClient: 'category=client&client_company_name=%C3%89t%C3%A9',
  editClient: 'client_id=19&client_city=Lyon',
  getService: 'service_id=19',
  createService: 'service_name=S&price=1.5&category=produits',
  createInvoice: `client_id=19&invoice_date=2026-03-31&invoice_vat=20&${lines}`,
  getInvoice: 'invoice_id=1001',
  listInvoice: 'invoice_status=pending&page_index=0',
  editInvoice: `invoice_id=1001&client_id=19&${lines}`,
  sendInvoice: 'invoice_id=1001&email_to=a@exemple.test',
  getInvoiceMailHistory: 'invoice_id=1001',
  listEmailTemplates: '',
  createPayment: 'invoice_id=1001&montant=5.55&type=cb',
  editPayment: 'invoice_id=1001&montant=6',
  deleteAllPayments: 'invoice_id=1001',
  createExpense: 'supplier_id=41&amount=12&payment_type=cb&date=2026-03-31',
  editExpense: 'expense_id=71&supplier_id=41&amount=12&payment_type=cb',
  getExpense: 'expense_id=71',
  getEstimate: 'estimate_id=501',
  createEstimate: `client_id=19&${lines}`,
  transformEstimate: 'estimate_id=501',
  createCreditNote: 'invoice_id=1001',
};
