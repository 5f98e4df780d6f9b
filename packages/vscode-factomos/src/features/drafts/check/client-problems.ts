import { findNodeAtLocation, getNodeValue, parseTree } from '../../../bundles/jsonc.ts';
import type { SeenClient } from '../../../domain/company-data.ts';
import type { Place } from '../../../domain/drafts/draft-problems.ts';
import { clientFindings } from '../../../ui/client-findings.ts';

/** Warnings about the numbers of a draft's client, at the position of its ID. */
export function clientProblems(
  text: string,
  clients: Readonly<Record<string, SeenClient>>,
): (Place & { readonly message: string })[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const node = root && findNodeAtLocation(root, ['client_id']);
  if (node === undefined) return [];
  const { offset, length } = node;
  const found = clientFindings(clients[String(getNodeValue(node))]);
  return found.map((message) => ({ offset, length, message }));
}
