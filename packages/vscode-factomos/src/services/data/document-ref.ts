import { Uri } from 'vscode';

export interface DocumentRef {
  readonly kind: 'invoice' | 'estimate';
  readonly id: string;
  /** Set when the reference may outlive a change of the active company: the same ID is another document in another company. */
  readonly companyId?: string;
}

export const DOCUMENT_SCHEME = 'factomos';

/** The URI of a document's read-only text. The company is its authority, so that editors never mix companies. */
export function documentUri(companyId: string, { kind, id }: DocumentRef, number: string): Uri {
  const name = number.replace(/[^\w.-]+/g, '-') || id;
  return Uri.from({ scheme: DOCUMENT_SCHEME, authority: companyId, path: `/${kind}/${id}/${name}.md` });
}

export function refOfUri(uri: Uri): (DocumentRef & { readonly companyId: string }) | undefined {
  const [, kind, id] = uri.path.split('/');
  if (uri.scheme !== DOCUMENT_SCHEME || (kind !== 'invoice' && kind !== 'estimate') || id === undefined)
    return undefined;
  return { kind, id, companyId: uri.authority };
}

/**
 * Parses a command's argument: a row of a view, the URI of an open document, or a reference from another command. VS Code passes whatever
 * the menu was opened on, so the argument is untrusted.
 */
export function refOf(argument: unknown): DocumentRef | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  if (argument instanceof Uri) return refOfUri(argument);
  const kind: unknown = Reflect.get(argument, 'kind');
  const inner: unknown = Reflect.get(argument, kind === 'estimate' ? 'entry' : 'row') ?? argument;
  const id: unknown = typeof inner === 'object' && inner !== null ? Reflect.get(inner, 'id') : undefined;
  if ((kind !== 'invoice' && kind !== 'estimate') || typeof id !== 'string') return undefined;
  const companyId: unknown = Reflect.get(argument, 'companyId');
  return typeof companyId === 'string' ? { kind, id, companyId } : { kind, id };
}
