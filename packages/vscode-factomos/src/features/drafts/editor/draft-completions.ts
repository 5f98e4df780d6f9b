import {
  findNodeAtLocation,
  getLocation,
  getNodeValue,
  parseTree,
  type Node,
} from '../../../bundles/jsonc.ts';
import {
  CompletionItem,
  CompletionItemKind,
  l10n,
  Range,
  TextEdit,
  type Position,
  type TextDocument,
} from 'vscode';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { day, decimal, euros } from '../../../ui/format.ts';
import { today } from '../../../domain/day.ts';
import { addDays, endOfNextMonth } from '../../../domain/days.ts';
import { lineFields, fieldsOf } from '../check/draft-fields.ts';
import { draftKindOf } from '../file/draft-kind.ts';

interface Proposal {
  readonly label: string;
  readonly detail: string;
  /** The JSON value. */
  readonly value: string | number;
  /** The price of the service, which is added to a line that has none. */
  readonly price?: number;
  readonly kind: CompletionItemKind;
}

/** Completes clients and services that were seen here, and dates, in the values they are for. Makes no calls. */
export function draftCompletions(
  document: TextDocument,
  position: Position,
  session: CompanySession | undefined,
): CompletionItem[] {
  const kind = draftKindOf(document.uri);
  if (kind === undefined) return [];
  const offset = document.offsetAt(position);
  const { path, isAtPropertyKey, previousNode } = getLocation(document.getText(), offset);
  if (isAtPropertyKey) return [];
  const [first, index, last] = path;
  const name = path.length === 1 ? first : path.length === 3 && typeof index === 'number' ? last : undefined;
  const line = typeof index === 'number' ? lineAt(document.getText(), index) : undefined;
  const isValue =
    previousNode !== undefined && previousNode.offset <= offset && previousNode.type !== 'property';
  const range = isValue ? rangeOf(document, previousNode) : new Range(position, position);
  return proposals(String(name), Object.entries(fieldsOf(kind)), session, line).map((proposal, order) => {
    const item = new CompletionItem(proposal.label, proposal.kind);
    item.detail = proposal.detail;
    item.insertText = JSON.stringify(proposal.value);
    item.range = range;
    // Typed text includes its opening quote, and may be the name or the ID. A value that is not a string is replaced as a whole.
    const typed = isValue && previousNode.type !== 'string' ? document.getText(range) : undefined;
    item.filterText = typed ?? `"${proposal.label} ${proposal.value}"`;
    const gap = proposal.price === undefined ? undefined : priceGap(line);
    if (gap !== undefined)
      item.additionalTextEdits = [TextEdit.replace(rangeOf(document, gap), String(proposal.price))];
    item.sortText = String(order).padStart(6, '0');
    return item;
  });
}

function proposals(
  name: string,
  fields: readonly (readonly [string, { readonly kind: string }])[],
  session: CompanySession | undefined,
  line: Node | undefined,
): Proposal[] {
  if (name === 'client_id')
    return (session?.lookups.clients() ?? []).map((client) => ({
      label: client.name === '' ? `#${client.id}` : client.name,
      detail: l10n.t('Client {0}', client.id),
      value: client.id,
      kind: CompletionItemKind.Reference,
    }));
  if (name in lineFields && name === 'service_id')
    return (session?.lookups.services() ?? []).map((service) => ({
      label: service.name,
      detail: serviceWords(service),
      value: service.id,
      price: service.price,
      kind: CompletionItemKind.Reference,
    }));
  if (name in lineFields && name === 'price') return priceOf(line, session);
  return fields.some(([field, { kind }]) => field === name && kind === 'date') ? days() : [];
}

/** The price of the line's service, if it is known here. */
function priceOf(line: Node | undefined, session: CompanySession | undefined): Proposal[] {
  const id = line && findNodeAtLocation(line, ['service_id']);
  const service = id && session?.data.current.services[String(getNodeValue(id))];
  if (service === undefined) return [];
  return [
    {
      label: decimal(service.price),
      detail: service.name,
      value: service.price,
      kind: CompletionItemKind.Value,
    },
  ];
}

function lineAt(text: string, index: number): Node | undefined {
  const root = parseTree(text);
  return root && findNodeAtLocation(root, ['lines', index]);
}

function priceGap(line: Node | undefined): Node | undefined {
  const price = line && findNodeAtLocation(line, ['price']);
  return price !== undefined && getNodeValue(price) === '' ? price : undefined;
}

function rangeOf(document: TextDocument, { offset, length }: Node): Range {
  return new Range(document.positionAt(offset), document.positionAt(offset + length));
}

export function serviceWords(service: { unit: string; price: number; vat: number | undefined }): string {
  return l10n.t(
    '{0} · VAT {1} %',
    service.unit === '' ? euros(service.price) : `${euros(service.price)} / ${service.unit}`,
    decimal(service.vat),
  );
}

function days(): Proposal[] {
  const now = today();
  const offered: [string, string][] = [
    [l10n.t('today'), now],
    [l10n.t('in 30 days'), addDays(now, 30)],
    [l10n.t('end of next month'), endOfNextMonth(now)],
  ];
  return offered.map(([label, value]) => ({
    label,
    detail: day(value),
    value,
    kind: CompletionItemKind.Value,
  }));
}
