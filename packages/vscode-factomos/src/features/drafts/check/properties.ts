import { getNodeValue, type Node } from '../../../bundles/jsonc.ts';
import { l10n } from 'vscode';
import type { DraftProblems } from '../../../domain/drafts/draft-problems.ts';

export interface Property {
  readonly key: Node;
  readonly value: Node;
}

/** The properties by name. A repeated name is a problem, since it is unclear which one is meant. */
export function propertiesOf(object: Node, problems: DraftProblems): Map<string, Property> {
  const found = new Map<string, Property>();
  for (const { children: [key, value] = [] } of object.children ?? []) {
    if (key === undefined || value === undefined) continue;
    const name = String(getNodeValue(key));
    if (found.has(name)) problems.error(key, l10n.t('{0} appears twice. Remove one of them.', name));
    else found.set(name, { key, value });
  }
  return found;
}
