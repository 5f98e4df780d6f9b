import type { CompletionItem } from 'vscode';
import { offered, type CodeLens } from '../fake/languages.ts';
import type { FakeDocument } from '../fake/text.ts';

/** Calls a provider as VS Code does. */
export async function ask(
  provider: object | undefined,
  method: string,
  ...given: unknown[]
): Promise<unknown> {
  const run: unknown = provider && Reflect.get(provider, method);
  if (typeof run !== 'function') throw new Error(`no ${method}`);
  const answer: unknown = await Reflect.apply(run, provider, given);
  return answer;
}

/** The titles of a document's code lenses. */
export async function lensTitles(document: FakeDocument): Promise<string[]> {
  const given = await ask(offered.lenses[0], 'provideCodeLenses', document, {});
  if (!Array.isArray(given)) throw new Error('no lenses');
  return given.map((lens: CodeLens) => lens.command?.title ?? '');
}

/** The completions at an offset of a document. */
export async function completionsAt(document: FakeDocument, offset: number): Promise<CompletionItem[]> {
  const position = document.positionAt(offset);
  const given = await ask(offered.completions[0], 'provideCompletionItems', document, position);
  if (!Array.isArray(given)) throw new Error('no completions');
  return given.map((item: CompletionItem) => item);
}
