import { seedIds } from 'factomos-sandbox';
import { byId, type OperationCase, unknownId } from './operation-case.ts';

const { client, estimate, firstInvoice, invoiceTemplate } = seedIds;

const lines = {
  line: [
    { kind: 'title', text: 'Première partie' },
    { kind: 'service', serviceId: '19', quantity: 2, price: '100.5', text: 'Étude' },
  ],
};

export const documentCases: OperationCase[] = [
  {
    resource: 'estimate',
    operation: 'create',
    parameters: {
      clientId: byId(client),
      lines,
      additionalFields: { estimateDate: '2026-11-20', estimateVat: 20, objet: 'Scène' },
    },
    gives: {
      estimate_id: '<string>',
      estimate_formated_number: '<string>',
      estimate_date: '2026-11-20',
      document_url: '<string>',
    },
    wrong: { parameters: { clientId: byId(unknownId) }, says: /Client not found \(-10\)/ },
  },
  {
    resource: 'estimate',
    operation: 'get',
    parameters: { estimateId: String(estimate) },
    gives: {
      id: String(estimate),
      client_id: '<string>',
      client_company_name: '<string>',
      date: '<string>',
      figures_total_withvat: '<number>',
    },
    wrong: { parameters: { estimateId: String(unknownId) }, says: /Estimate not found \(-26\)/ },
  },
  {
    resource: 'estimate',
    operation: 'transform',
    parameters: { estimateId: String(estimate) },
    gives: { invoice_id: '<string>', estimate_id: String(estimate), document_url: '<string>' },
    wrong: { parameters: { estimateId: String(unknownId) }, says: /Estimate not found \(-26\)/ },
  },
  {
    resource: 'invoice',
    operation: 'create',
    parameters: {
      clientId: byId(client),
      lines,
      additionalFields: {
        invoiceDate: '2026-11-20T00:00:00',
        objet: 'Étude',
        invoiceVat: 5.5,
        invoicePaid: true,
      },
    },
    gives: {
      invoice_id: '<string>',
      invoice_formated_number: '<string>',
      invoice_date: '2026-11-20',
      client_id: String(client),
      document_url: '<string>',
    },
    wrong: { parameters: { clientId: byId(unknownId) }, says: /Client not found \(-10\)/ },
  },
  {
    resource: 'invoice',
    operation: 'get',
    parameters: { invoiceId: byId(firstInvoice) },
    gives: {
      id: String(firstInvoice),
      invoice_status: '<string>',
      figures_total_withvat: '<number>',
      date: '<string>',
      lines: '<array>',
      document_url: '<string>',
    },
    wrong: { parameters: { invoiceId: byId(unknownId) }, says: /Invoice not found \(-20\)/ },
  },
  {
    resource: 'invoice',
    operation: 'getEmailHistory',
    parameters: { invoiceId: byId(firstInvoice) },
    gives: { invoice_id: String(firstInvoice), email_to: '<string>', email_viewed: '<boolean>' },
    wrong: { parameters: { invoiceId: byId(unknownId) }, says: /Invoice not found \(-20\)/ },
  },
  {
    resource: 'invoice',
    operation: 'getMany',
    parameters: { invoiceStatus: ['paid', 'later'], limit: 3 },
    gives: { id: '<string>', invoice_status: 'later', client_company_name: '<string>' },
    wrong: { parameters: { invoiceStatus: ['open'] }, says: /no status "open"/ },
  },
  {
    resource: 'invoice',
    operation: 'send',
    parameters: {
      invoiceId: byId(firstInvoice),
      additionalFields: { emailTemplateId: byId(invoiceTemplate), emailTo: 'client@example.test' },
    },
    gives: { success: true, invoice_id: String(firstInvoice) },
    wrong: { parameters: { invoiceId: byId(unknownId) }, says: /Invoice not found \(-20\)/ },
  },
  {
    resource: 'invoice',
    operation: 'update',
    parameters: {
      invoiceId: byId(firstInvoice),
      clientId: byId(client),
      lines,
      updateFields: { objet: 'Corrigé' },
    },
    gives: {
      invoice_id: String(firstInvoice),
      invoice_formated_number: '<string>',
      document_url: '<string>',
    },
    wrong: {
      parameters: {
        lines: { line: [{ kind: 'service', serviceId: String(unknownId), quantity: 1, price: '1' }] },
      },
      says: /Service not found \(-14\)/,
    },
  },
];
