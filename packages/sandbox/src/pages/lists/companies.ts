import { companies } from '../../store/schema.ts';
import { type Store } from '../../store/store.ts';
import { html, type Markup } from '../ui/markup.ts';

/** A second line with the company, in a sandbox that has more than one. */
export function companyNote(store: Store): (row: { company_id: number }) => Markup | string {
  const names = new Map(store.list(companies).map(({ id, name }) => [id, name]));
  return ({ company_id }) =>
    names.size < 2 ? '' : html`<span class="second">${names.get(company_id) ?? company_id}</span>`;
}
