import { type QuirkValues } from '../quirks/quirk-values.ts';
import { fromCents } from '../documents/money.ts';
import { TITLE_SERVICE_ID } from '../documents/lines.ts';
import { type LineRow, type ServiceRow, services } from '../store/schema.ts';
import { type Store } from '../store/store.ts';
import { serviceAnswer } from './service.ts';

/** The data that a document is serialised from. */
export interface Source {
  readonly store: Store;
  readonly quirks: Pick<QuirkValues, 'nullColumns'>;
}

export interface Article {
  /** The columns of the service that the line shows. */
  service: Record<string, string | null>;
  row: ServiceRow;
  line: LineRow;
  totalHt: string;
}

/** Lines with their services. `vat` is the rate of the service, whatever the rate of the document. */
export function articlesOf(
  { store, quirks }: Source,
  companyId: number,
  lines: readonly LineRow[],
): Article[] {
  const known = new Map<number, ServiceRow>();
  return lines.map((line) => {
    const found = known.get(line.service_id) ?? store.get(services, line.service_id);
    const row = found ?? unknownService(companyId, line);
    if (found !== undefined) known.set(line.service_id, found);
    const { archived, service_code_analytic, vat, ...rest } = serviceAnswer(row);
    const service = {
      ...rest,
      supplier_price: '0',
      is_with_vat: '0',
      vat: vat ?? '0',
      service_code_analytic: service_code_analytic ?? '',
      archived: archived ?? '0',
    };
    const isNull = found === undefined && quirks.nullColumns === 'null';
    return { service: isNull ? nullColumns(service) : service, row, line, totalHt: fromCents(line.net) };
  });
}

/** The service of a title line belongs to no account. Any other missing service was deleted. */
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

/** Without a service, all of its columns are null, as from a LEFT JOIN. The line has the id, too. */
function nullColumns({ service_id, ...columns }: Record<string, string>): Record<string, string | null> {
  return {
    service_id: service_id ?? null,
    ...Object.fromEntries(Object.keys(columns).map((name) => [name, null])),
  };
}
