import { l10n } from 'vscode';
import type { DraftRequest } from '../../../domain/drafts/draft-request.ts';
import { day, decimal, euros } from '../../../ui/format.ts';

const MAX_LINES = 12;
const MAX_CHARACTERS = 80;

type Line = DraftRequest['params']['lines'][number];
type NamedServices = Readonly<Record<string, { readonly name: string; readonly price: number }>>;

/** A summary of the document for the confirmation: its lines and dates, one sentence each. A client that was never read is shown by its ID, which may be mistyped. */
export function documentSummary(
  request: DraftRequest,
  date: string,
  services: NamedServices,
  client: string | undefined,
): string[] {
  const { lines } = request.params;
  const term = request.kind === 'invoice' ? request.params.payment_term : undefined;
  const isKnown = client !== undefined && client !== '';
  return [
    ...(isKnown ? [] : [l10n.t('The name of this client is not known here. Check its ID.')]),
    ...lines.slice(0, MAX_LINES).map((line) => lineSummary(line, services)),
    ...(lines.length > MAX_LINES ? [l10n.t('… and {0} more', lines.length - MAX_LINES)] : []),
    l10n.t('Date: {0}', day(date)),
    ...(typeof term === 'string' ? [l10n.t('Due: {0}', day(term))] : []),
  ];
}

function lineSummary(line: Line, services: NamedServices): string {
  if (line.title !== undefined) return shorten(line.title);
  const id = String(line.service_id);
  const service = services[id];
  const price = line.price ?? service?.price;
  const quantity = decimal(Number(line.quantity));
  const amount = price === undefined ? quantity : l10n.t('{0} × {1}', quantity, euros(Number(price)));
  return shorten(
    [amount, service?.name ?? `#${id}`, line.description ?? ''].filter((part) => part !== '').join(' · '),
  );
}

/** Shortens a text to a single line of a dialog. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > MAX_CHARACTERS ? `${line.slice(0, MAX_CHARACTERS - 1)}…` : line;
}
