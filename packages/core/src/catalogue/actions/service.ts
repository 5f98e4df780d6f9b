import * as field from '../spec/fields.ts';
import * as param from '../spec/params.ts';
import { serviceCategories } from '../spec/choices.ts';
import { defineAction } from '../spec/define-action.ts';
import { missing, notFound } from '../spec/error-entry.ts';

const getService = defineAction({
  name: 'getService',
  resource: 'service',
  section: 13,
  since: '1.20',
  effect: 'read',
  params: {
    service_id: param.required(param.id),
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
  errors: { [-13]: missing('service_id'), [-14]: notFound('Service') },
});

const createService = defineAction({
  name: 'createService',
  resource: 'service',
  section: 14,
  since: '1.20',
  effect: 'write',
  params: {
    category: param.choice(serviceCategories),
    service_name: param.required(param.text),
    description: param.multiline,
    unit: param.text,
    price: param.required(param.amount),
  },
  result: { service_id: field.essential(field.id) },
  errors: {
    [-15]: missing('service_name'),
    [-16]: missing('price'),
    [-27]: { message: 'The category of the service must be one of the following (services, produits)' },
  },
});

export const serviceActions = { getService, createService } as const;
