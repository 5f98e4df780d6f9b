import { l10n } from 'vscode';
import type { CompanySession } from '../../services/company/company-session.ts';
import type { EstimateEntry } from '../../services/data/estimate-list.ts';
import { isSameText, textMatcher } from '../../domain/search.ts';
import { UserError } from '../../domain/user-error.ts';
import { loadedRows } from '../../domain/loaded-rows.ts';
import { pageOf } from './page.ts';
import { textIn, type Tool } from './tool.ts';

/** Lists the estimates known here, filtered by number or client. Makes no calls; Factomos cannot list estimates. */
export const listEstimates: Tool = {
  doing: () => l10n.t('List the estimates known here'),
  cost: () => 0,
  run(session, input) {
    const matches = textMatcher(textIn(input, 'query') ?? '');
    const estimates = known(session)
      .map((entry) => told(session, entry))
      .filter(({ number, client }) => matches(`${number ?? ''} ${client ?? ''}`));
    const { rows, count, more } = pageOf(estimates, input);
    return Promise.resolve({
      estimates: rows,
      found: count,
      more,
      note: 'Factomos cannot list estimates: these were made here, added by hand, or are named by loaded invoices.',
    });
  },
};

/** Reads one estimate with its lines. One call, or none when it is cached. */
export const readEstimate: Tool = {
  doing: (input) => l10n.t('Read the estimate {0}', textIn(input, 'number') ?? textIn(input, 'id') ?? ''),
  cost(session, input) {
    const id = idOf(session, input);
    return id === undefined ? 0 : session.documents.costOf({ kind: 'estimate', id });
  },
  async run(session, input) {
    const id = idOf(session, input);
    if (id === undefined)
      throw new UserError(
        l10n.t('No estimate known here has this number. List the estimates, or give its ID.'),
      );
    return await session.documents.get({ kind: 'estimate', id });
  },
};

function known(session: CompanySession): EstimateEntry[] {
  const { current } = session.data;
  return session.estimates.withThoseOf(loadedRows(current), current.keys);
}

function told(session: CompanySession, { id, number, client, invoice, origin }: EstimateEntry) {
  const read = id === undefined ? undefined : session.documents.cached({ kind: 'estimate', id });
  return {
    id,
    number: read?.number ?? number,
    client: read?.client ?? client,
    status: read?.status,
    withoutVat: read?.withoutVat,
    withVat: read?.withVat,
    invoice,
    origin,
  };
}

function idOf(session: CompanySession, input: object): string | undefined {
  const number = textIn(input, 'number');
  if (number === undefined) return textIn(input, 'id');
  return known(session)
    .map((entry) => told(session, entry))
    .find((entry) => entry.number !== undefined && isSameText(entry.number, number))?.id;
}
