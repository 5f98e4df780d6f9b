import { type PhpArray } from '../../php/parse-form.ts';
import { type ClientRow, clients } from '../../store/schema.ts';
import { type Store } from '../../store/store.ts';

/** What an application may post to /creer-devis (manual, section 9). */
export const prefilled = [
  'client_id',
  'client_company_name',
  'estimate_attention',
  'objet',
  'estimate_comment',
  'custom',
];

export interface DraftLine {
  service_id: string;
  description: string;
  quantity: string;
  price: string;
}

/** The current content of the form, from the application or the user. */
export interface Draft {
  client: ClientRow | undefined;
  /** The requested client that does not match any. */
  unknownClient: { id: string } | { name: string } | undefined;
  attention: string;
  subject: string;
  comment: string;
  /** Undefined when the application sent none: the notification then has none. */
  custom: string | undefined;
  lines: DraftLine[];
}

const EMPTY_LINES = 3;

export function readDraft(store: Store, companyId: number, form: URLSearchParams): Draft {
  const id = form.get('client_id') ?? '';
  const name = form.get('client_company_name') ?? '';
  const client = findClient(store, companyId, id, name);
  return {
    client,
    unknownClient: client !== undefined ? undefined : id !== '' ? { id } : name !== '' ? { name } : undefined,
    attention: form.get('estimate_attention') ?? '',
    subject: form.get('objet') ?? '',
    comment: form.get('estimate_comment') ?? '',
    custom: form.get('custom') ?? undefined,
    lines: readLines(form),
  };
}

/** The id takes precedence; the name must match exactly. */
function findClient(store: Store, companyId: number, id: string, name: string): ClientRow | undefined {
  if (id === '')
    return name === ''
      ? undefined
      : store.find(clients, { company_id: companyId, client_company_name: name });
  const found = /^[1-9]\d{0,14}$/.test(id) ? store.get(clients, Number(id)) : undefined;
  return found?.company_id === companyId ? found : undefined;
}

function readLines(form: URLSearchParams): DraftLine[] {
  const column = (name: string): string[] => form.getAll(`line_${name}[]`);
  const [ids, descriptions, quantities, prices] = ['service_id', 'description', 'quantity', 'price'].map(
    column,
  );
  const rows = Math.max(EMPTY_LINES, ids?.length ?? 0) + (form.has('more') ? 2 : 0);
  return Array.from({ length: rows }, (_, row) => ({
    service_id: ids?.[row] ?? '',
    description: descriptions?.[row] ?? '',
    quantity: quantities?.[row] ?? '',
    price: prices?.[row] ?? '',
  }));
}

/** The lines that were filled in. A row without a service is ignored. */
export function usedLines({ lines }: Draft): DraftLine[] {
  return lines.filter(({ service_id }) => service_id !== '');
}

/** The parameters of createEstimate for the draft. */
export function estimateParameters(draft: Draft): PhpArray {
  const lines = usedLines(draft);
  // An empty field is not sent, so that the description and price of the service apply to that line.
  const column = (values: string[]): PhpArray =>
    new Map(values.flatMap((value, index) => (value === '' ? [] : [[String(index), value]])));
  const values: PhpArray = new Map<string, string | PhpArray>([
    ['client_id', String(draft.client?.id ?? '')],
    ['estimate_attention', draft.attention],
    ['objet', draft.subject],
    ['estimate_comment', draft.comment],
    ['line_service_id', column(lines.map(({ service_id }) => service_id))],
    ['line_quantity', column(lines.map(({ quantity }) => withPoint(quantity) || '1'))],
    ['line_description', column(lines.map(({ description }) => description))],
    ['line_price', column(lines.map(({ price }) => withPoint(price)))],
  ]);
  if (draft.custom !== undefined) values.set('custom', draft.custom);
  return values;
}

/** A number in the format of the API, from one in French notation. */
function withPoint(number: string): string {
  return number.trim().replace(',', '.');
}
