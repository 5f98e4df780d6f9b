import { serviceCategories } from './choices.ts';
import { defineAction } from './define-action.ts';
import { missing, notFound } from './error-entry.ts';

export const getService = defineAction({
  name: 'getService',
  resource: 'service',
  section: 13,
  since: '1.20',
  effect: 'read',
  summary: 'Reads a service or product of your price list.',
  params: {
    service_id: { kind: 'id', required: true, doc: 'The service to read.' },
  },
  result: {
    service: {
      kind: 'object',
      fields: {
        service_id: { kind: 'id' },
        company_id: { kind: 'id' },
        category: { kind: 'choice', choices: serviceCategories },
        service_name: { kind: 'text' },
        description: { kind: 'text' },
        unit: { kind: 'text' },
        price: { kind: 'amount' },
        vat: { kind: 'percent' },
        service_code_analytic: { kind: 'text' },
        archived: { kind: 'flag' },
      },
    },
  },
  errors: { [-13]: missing('service_id'), [-14]: notFound('Service', 'service_id') },
});

export const createService = defineAction({
  name: 'createService',
  resource: 'service',
  section: 14,
  since: '1.20',
  effect: 'write',
  summary: 'Adds a service or product to your price list.',
  params: {
    category: { kind: 'choice', choices: serviceCategories, required: false, doc: 'Service or product.' },
    service_name: { kind: 'text', required: true, doc: 'Name of the service.' },
    description: { kind: 'multiline', required: false, doc: 'Description as printed on documents.' },
    unit: { kind: 'text', required: false, doc: 'Unit, such as jour or mois.' },
    price: { kind: 'amount', required: true, doc: 'Price of one unit in EUR without VAT.' },
  },
  result: { service_id: { kind: 'id' } },
  errors: {
    [-15]: missing('service_name'),
    [-16]: missing('price'),
    [-27]: {
      message: 'The category of the service must be one of the following (services, produits)',
      meaning: 'The category is neither services nor produits.',
      hint: 'Send services or produits, or leave category out.',
    },
  },
  whenUnknown: 'The API cannot list services: look for it in Factomos before you send it again.',
});
