import { InlayHint, type TextDocument } from 'vscode';
import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  type Node,
  type ParseError,
} from '../../../bundles/jsonc.ts';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { knownServices, lineNet } from '../../../domain/drafts/draft-totals.ts';
import { euros } from '../../../ui/format.ts';
import { draftKindOf } from '../file/draft-kind.ts';

/** Inlay hints with the names behind the IDs of a draft, and the total of each line. Makes no calls. */
export function draftInlayHints(document: TextDocument, session: CompanySession | undefined): InlayHint[] {
  if (draftKindOf(document.uri) === undefined || session === undefined) return [];
  const errors: ParseError[] = [];
  const root = parseTree(document.getText(), errors, { allowTrailingComma: true });
  // In `12,5` a hint would stand behind the 12, as if that were the price.
  if (root === undefined || errors.length > 0) return [];
  const hint = (node: Node | undefined, text: string | undefined): InlayHint[] => {
    if (node === undefined || text === undefined || text === '') return [];
    const made = new InlayHint(document.positionAt(node.offset + node.length), text);
    made.paddingLeft = true;
    return [made];
  };
  const { clients, services } = session.data.current;
  const known = knownServices(session.data.current);
  const client = findNodeAtLocation(root, ['client_id']);
  const lines = findNodeAtLocation(root, ['lines'])?.children ?? [];
  return [
    ...hint(client, client && clients[valueOf(client)]?.name),
    ...lines.flatMap((line) => {
      const id = findNodeAtLocation(line, ['service_id']);
      const service = id && services[valueOf(id)];
      const price = findNodeAtLocation(line, ['price']);
      const quantity = findNodeAtLocation(line, ['quantity']);
      const amount =
        id &&
        quantity &&
        lineNet(
          {
            service_id: valueOf(id),
            quantity: valueOf(quantity),
            price: price === undefined ? undefined : valueOf(price),
          },
          known,
        );
      return [
        ...hint(id, service?.name),
        ...hint(price ?? quantity, amount === undefined ? undefined : `= ${euros(amount)}`),
      ];
    }),
  ];
}

function valueOf(node: Node): string {
  return String(getNodeValue(node));
}
