import { memoryTexts } from '../../src/services/host/memory-text.ts';
import { host } from '../fake/host.ts';
import { Uri } from '../fake/uri.ts';

/** The text that was last passed to a command of VS Code. */
export function textGivenTo(command: string): string {
  const { args } = host.executed.findLast(({ id }) => id === command) ?? { args: [] };
  const [uri] = args;
  if (!(uri instanceof Uri)) throw new Error(`${command} was not run`);
  const text: unknown = Reflect.apply(memoryTexts.provideTextDocumentContent, memoryTexts, [uri]);
  return String(text);
}
