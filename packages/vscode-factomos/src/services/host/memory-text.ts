import { Uri, type TextDocumentContentProvider } from 'vscode';

/** Provides texts that are only shown, such as a summary, without a file and without asking to save it. */
export const MEMORY_SCHEME = 'factomos-text';
const MAX_TEXTS = 20;

const texts = new Map<string, string>();
let shown = 0;

/** The URI of a text with this name, valid while this window is open. */
export function memoryUri(name: string, text: string): Uri {
  const uri = Uri.from({ scheme: MEMORY_SCHEME, path: `/${String(++shown)}/${name}` });
  texts.set(uri.toString(), text);
  const [oldest] = texts.keys();
  if (texts.size > MAX_TEXTS && oldest !== undefined) texts.delete(oldest);
  return uri;
}

export const memoryTexts = {
  provideTextDocumentContent: (uri: Uri) => texts.get(uri.toString()) ?? '',
} satisfies TextDocumentContentProvider;
