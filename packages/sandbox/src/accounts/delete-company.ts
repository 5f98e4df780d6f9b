import { companies, estimates, invoices, allTables } from '../store/schema.ts';
import { type Store } from '../store/store.ts';

/** Deletes an account and everything that belongs to it, except its journal entries. */
export function deleteCompany(store: Store, id: number): void {
  for (const [kind, { name }] of [
    ['invoice', invoices],
    ['estimate', estimates],
  ] as const) {
    store.run(
      `DELETE FROM lines WHERE document = ? AND document_id IN (SELECT id FROM ${name} WHERE company_id = ?)`,
      kind,
      id,
    );
  }
  store.run('DELETE FROM quota_days WHERE app_id IN (SELECT id FROM apps WHERE company_id = ?)', id);
  for (const table of allTables) {
    if ('company_id' in table.columns && table.name !== 'journal') {
      store.run(`DELETE FROM ${table.name} WHERE company_id = ?`, id);
    }
  }
  store.remove(companies, { id });
}
