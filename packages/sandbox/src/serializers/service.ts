import { type ServiceRow } from '../store/schema.ts';

/** getService's `service`. Documents repeat it in each line. */
export function serviceAnswer(service: ServiceRow): Record<string, string> {
  return {
    service_id: String(service.id),
    company_id: String(service.company_id),
    category: service.category,
    service_name: service.service_name,
    description: service.description,
    unit: service.unit,
    price: service.price,
    vat: service.vat,
    service_code_analytic: service.service_code_analytic,
    archived: String(service.archived),
  };
}
