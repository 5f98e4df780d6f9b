import { getLocation } from '../../../bundles/jsonc.ts';
import { Hover, MarkdownString, type Position, type TextDocument } from 'vscode';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { serviceWords } from './draft-completions.ts';
import { fieldWords } from '../check/draft-fields.ts';
import { draftKindOf } from '../file/draft-kind.ts';

/** The help for a field, and the name behind an ID. Makes no calls. */
export async function draftHover(
  document: Pick<TextDocument, 'getText' | 'offsetAt' | 'uri'>,
  position: Position,
  session: CompanySession | undefined,
): Promise<Hover | undefined> {
  const { path, isAtPropertyKey, previousNode } = getLocation(
    document.getText(),
    document.offsetAt(position),
  );
  const kind = draftKindOf(document.uri);
  if (previousNode === undefined || kind === undefined) return undefined;
  const name = String(path.at(-1));
  const text = isAtPropertyKey
    ? await fieldWords(kind, name, path.length > 1)
    : valueWords(name, String(previousNode.value), session);
  // Plain text, so that a client's name cannot become a link.
  return text === undefined ? undefined : new Hover(new MarkdownString().appendText(text));
}

function valueWords(name: string, id: string, session: CompanySession | undefined): string | undefined {
  if (name === 'client_id') return session?.data.current.clients[id]?.name;
  const service = name === 'service_id' ? session?.data.current.services[id] : undefined;
  return service && [service.name, serviceWords(service)].join(' · ');
}
