import { l10n } from 'vscode';
import type { Health } from '../../services/api/health.ts';
import { healthSentence } from '../../services/errors/health-sentence.ts';
import { age } from '../../ui/format.ts';
import { loadedRows } from '../../domain/loaded-rows.ts';
import type { InvoiceListState } from './invoice-nodes.ts';

/** The message above the invoices: problems, the filter, and the age of the data. */
export function invoiceMessage(state: {
  look: InvoiceListState;
  health: Health;
  resetsAt: number;
  unknown: number;
}): string {
  const { look } = state;
  const unknown =
    state.unknown === 0
      ? undefined
      : l10n.t('Unknown outcomes: {0}. Resolve them in this view’s menu.', state.unknown);
  return [unknown, healthSentence(state.health, state.resetsAt), filterSentence(look), ageSentence(look)]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}

function filterSentence({ filter, data, matches }: InvoiceListState): string | undefined {
  if (filter === '') return undefined;
  const rows = loadedRows(data);
  return l10n.t(
    'Filter “{0}”: {1} of {2}. Only loaded invoices are searched.',
    filter,
    rows.filter(matches).length,
    rows.length,
  );
}

function ageSentence({ data, now }: InvoiceListState): string | undefined {
  const times = Object.values(data.statuses).map(({ at }) => at);
  if (times.length === 0) return l10n.t('Nothing is loaded yet. Expanding a status uses 1 call.');
  return l10n.t('Read {0}.', age(Math.min(...times), now));
}
