import * as field from '../spec/fields.ts';
import * as param from '../spec/params.ts';
import { serviceCategories } from '../spec/choices.ts';
import { defineAction } from '../spec/define-action.ts';
import { missing, notFound } from '../spec/error-entry.ts';

export const getService = defineAction({
  name: 'getService',
  resource: 'service',
  section: 13,
  since: '1.20',
  effect: 'read',
  summary: 'Reads a service or product of your price list.',
  params: {
    service_id: param.required(param.id('The service to read.')),
  },
  result: {
    service: field.object({
      service_id: field.essential(field.id),
      company_id: field.id,
      category: field.choice(serviceCategories),
      service_name: field.text,
      description: field.text,
      unit: field.text,
      price: field.essential(field.amount),
      vat: field.percent,
      service_code_analytic: field.text,
      archived: field.flag,
    }),
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
    category: param.choice(serviceCategories, 'Service or product.'),
    service_name: param.required(param.text('Name of the service.')),
    description: param.multiline('Description as printed on documents.'),
    unit: param.text('Unit, such as jour or mois.'),
    price: param.required(param.amount('Price of one unit in EUR without VAT.')),
  },
  result: { service_id: field.essential(field.id) },
  errors: {
    [-15]: missing('service_name'),
    [-16]: missing('price'),
    [-27]: {
      message: 'The category of the service must be one of the following (services, produits)',
      meaning: 'The category is neither services nor produits.',
      hint: 'Send services or produits, or leave category out.',
    },
  },
  recoveryHint: 'The API cannot list services: look for it in Factomos before you send it again.',
});
