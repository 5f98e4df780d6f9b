import { type ActionDefinition } from 'factomos-core';

/** Own fields of the form start with this, so that no parameter of Factomos is mistaken for one. */
export const FIELD_PREFIX = '~';

export const lineArrays = [
  'line_service_id[]',
  'line_description[]',
  'line_quantity[]',
  'line_price[]',
] as const;

/** The text that goes into `crequest`: what was filled in, in the order of the catalogue. An empty field is not sent. */
export function requestText(action: ActionDefinition, form: URLSearchParams): string {
  const request = new URLSearchParams({ action: action.name });
  for (const [name, spec] of Object.entries(action.params)) {
    if (spec.kind === 'lines') {
      appendLines(request, form);
      continue;
    }
    const value = form.get(name) ?? '';
    if (value !== '') request.append(name, value);
  }
  const extra = (form.get(`${FIELD_PREFIX}extra`) ?? '').trim().replaceAll(/[\r\n]+/g, '&');
  return extra === '' ? request.toString() : `${request.toString()}&${extra}`;
}

/** Rows that are wholly empty are left out; an array that is empty in all rows is not sent. */
function appendLines(request: URLSearchParams, form: URLSearchParams): void {
  const columns = lineArrays.map((name) => form.getAll(name));
  const rows = Math.max(...columns.map((column) => column.length));
  const used = Array.from({ length: rows }, (_, row) => row).filter((row) =>
    columns.some((column) => (column[row] ?? '') !== ''),
  );
  for (const [index, name] of lineArrays.entries()) {
    const values = used.map((row) => columns[index]?.[row] ?? '');
    if (values.some((value) => value !== '')) for (const value of values) request.append(name, value);
  }
}
