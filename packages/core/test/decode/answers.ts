/** Answers like the manual's samples. `undefined` removes a field. */

const article = {
  service_id: '4017',
  company_id: '550',
  category: 'services',
  service_name: 'Prise de son',
  description: "The service's own",
  unit: 'jour',
  price: '900',
  supplier_price: '0',
  is_with_vat: '0',
  vat: '5.5',
  service_code_analytic: '706000003',
  archived: '0',
  quantity: '10',
  remise: '0',
  comment: '- Mixette\r\n- Micro',
  percent: '0',
  total_ht: '9500',
};

const invoice = {
  invoice_formated_number: 'F09100013',
  client_id: '546',
  invoice_status: 'paid',
  document_key: 'ib2cVKO9u4svZxfLS790',
  document_title: 'Facture',
  estimate_id: '0',
  exists: true,
  payment_term_fr: '00/00/00',
  id: '6829',
  client_company_name: 'Made Up Films',
  unix_timestamp: '1284242400',
  invoice_type: 'invoice',
  invoice_formated_year: '2010',
  invoice_paid_mention: '0',
  figures_total_withoutvat: '26100',
  figures_total_vat: '5115.6',
  figures_total_withvat: '31215.6',
  figures_paid: '31215.6',
  figures_due: '0',
};

const ok = { code: 0, message: 'OK' };

const copy = (value: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, field]: [string, unknown]) => field !== undefined));

export function invoiceAnswer(changes: object = {}, articleChanges: object = {}) {
  const line = {
    ...article,
    invoice_id: '6829',
    invoice_price: '950',
    unitDiscount: 'euro',
    invoice_order: '0',
  };
  return {
    invoice: copy({
      ...invoice,
      invoice_format: 'F%m%y%04d',
      articleList: [
        { ...line, ...articleChanges },
        { ...line, service_id: '75', comment: 'Then', quantity: '1', invoice_price: '0', invoice_order: '1' },
      ],
      ...changes,
    }),
    error: ok,
  };
}

export function invoiceRow(changes: object = {}) {
  return copy({
    ...invoice,
    invoice_status: 'later',
    articleList: [],
    document_key: false,
    payment_amount_total: '0',
    payment_term_fr: '19/07/15',
    invoice_formated_year: '2015',
    invoice_paid_mention: 'pay_before',
    is_exported: '1',
    is_recurring: '0',
    figures_total_withoutvat: '-150',
    figures_total_vat: '-30',
    figures_total_withvat: '-180',
    figures_paid: '0',
    figures_due: '-180',
    downpayment_percent: '0',
    downpayment_amount: '0',
    downpayment_paid_mention: 'paid',
    downpayment_term: null,
    invoice_tags: '',
    ...changes,
  });
}

export function listAnswer(invoices: object[] = [invoiceRow()], pagination: object = {}) {
  return {
    pagination: { first_row: '50', last_row: 53, total_invoices: 54, ...pagination },
    invoices,
    error: ok,
  };
}

export function estimateAnswer() {
  return {
    estimate: {
      estimate_formated_number: 'D14050050',
      articleList: [
        {
          ...article,
          service_id: '4023',
          comment: '- Meubles',
          quantity: '1',
          stock: '0',
          image: '',
          reference: '',
          estimate_id: '19709',
          estimate_price: '650',
          estimate_order: '0',
          id: '19709',
          template_id: '1247',
          estimate_number: '50',
          estimate_formated_number: 'D14050050',
          client_id: '8827',
          client_company_name: 'Made Up Sets',
          estimate_status: 'pending',
          estimate_vat: '0',
          document_title: 'Devis',
          several_vat: '1',
          company_vat: '20',
          tva_enable: '1',
          estimate_date: '2014-05-13',
          estimate_action_date: null,
          estimate_attention: '',
          objet: '',
          estimate_comment: '',
          estimate_sentmail: '1',
          with_precompte: '0',
          figures_total_withoutvat: '650',
          figures_total_vat: '35.75',
          figures_total_withvat: '685.75',
          document_lang: 'fr',
          date_update: '0000-00-00 00:00:00',
        },
      ],
      estimate_status: 'pending',
      document_title: 'Devis',
      document_key: 'e2e8CSzakvh4DecbG9k5',
      exists: true,
      id: '19709',
      estimate_number: '50',
      unix_timestamp: '1399932000',
      figures_total_withoutvat: '650',
      figures_total_vat: '35.75',
      figures_total_withvat: '685.75',
      estimate_format: 'D%y%m%04d',
    },
    error: ok,
  };
}
