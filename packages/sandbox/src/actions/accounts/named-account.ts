import { companies, type CompanyRow } from '../../store/schema.ts';
import { type OpenCall } from '../call/action.ts';
import { refuse } from '../call/refusal.ts';

/** The account that a partner's call names. */
export function namedAccount({ parameters, store }: OpenCall): CompanyRow {
  const id = parameters.id('company_id');
  return (id === 0 ? undefined : store.get(companies, id)) ?? refuse(-36, 'Account not found');
}
