import { type ActionDefinition } from 'factomos-core';

/** Prefix of the form's own fields, so that they cannot be confused with parameters of Factomos. */
export const FIELD_PREFIX = '~';

export const lineArrays = [
  'line_service_id[]',
  'line_description[]',
  'line_quantity[]',
  'line_price[]',
] as const;

/** The text to encrypt as `crequest`: the filled fields in the order of the catalogue. Empty fields are not sent. */
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

/** Empty rows are left out; an array that is empty in all rows is not sent. */
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
