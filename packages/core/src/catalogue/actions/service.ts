import * as field from '../spec/fields.ts';
import * as param from '../spec/params.ts';
import * as server from '../spec/server-messages.ts';
import { serviceCategories } from '../spec/choices.ts';
import { defineActions, read, write } from '../spec/define-actions.ts';
import { missing, notFound } from '../spec/error-entry.ts';

export const serviceActions = defineActions('service', {
  getService: read({
    section: 13,
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
  }),
  createService: write({
    section: 14,
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
      [-27]: { message: server.INVALID_CATEGORY },
    },
  }),
});
