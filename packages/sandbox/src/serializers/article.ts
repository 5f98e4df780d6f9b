import { fromCents } from '../documents/money.ts';
import { TITLE_SERVICE_ID } from '../documents/lines.ts';
import { type LineRow, type ServiceRow, services } from '../store/schema.ts';
import { type Store } from '../store/store.ts';
import { serviceAnswer } from './service.ts';

export interface Article {
  /** What the line shows of its service. */
  service: Record<string, string>;
  row: ServiceRow;
  line: LineRow;
  totalHt: string;
}

/** Lines with their services; `vat` stays the service's rate, whatever the document is taxed at. */
export function articlesOf(store: Store, companyId: number, lines: readonly LineRow[]): Article[] {
  const known = new Map<number, ServiceRow>();
  return lines.map((line) => {
    const row =
      known.get(line.service_id) ?? store.get(services, line.service_id) ?? unknownService(companyId, line);
    known.set(line.service_id, row);
    const { archived, service_code_analytic, vat, ...rest } = serviceAnswer(row);
    const service = {
      ...rest,
      supplier_price: '0',
      is_with_vat: '0',
      vat: vat ?? '0',
      service_code_analytic: service_code_analytic ?? '',
      archived: archived ?? '0',
    };
    return { service, row, line, totalHt: fromCents(line.net) };
  });
}

/** The service of a title line belongs to no account; any other missing service was deleted. */
function unknownService(companyId: number, { service_id }: LineRow): ServiceRow {
  return {
    id: service_id,
    company_id: companyId,
    category: 'services',
    service_name: service_id === TITLE_SERVICE_ID ? 'Titre' : '',
    description: '',
    unit: '',
    price: '0',
    vat: '0',
    service_code_analytic: '',
    archived: 0,
    stock: '0',
    reference: '',
  };
}
