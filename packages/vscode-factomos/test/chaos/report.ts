import { explain } from '../../src/services/errors/explain.ts';
import { DraftFileNotUpdatedError } from '../../src/features/drafts/create/draft-file-not-updated-error.ts';
import { GuardError } from '../../src/services/write-guard/guard-error.ts';
import type { Prompt } from '../fake/ui.ts';

/** What a person was told of an act. */
export interface Told {
  /** `done` and `failed` are claims; after `unknown` nobody claims anything. `nothing`: it was cancelled or left out. */
  readonly end: 'done' | 'failed' | 'unknown' | 'refused before' | 'nothing' | 'killed';
  readonly text: string;
}

const DONE =
  /^The (invoice|estimate|credit note) \S+ was created|^It was created|is now marked as created|was sent( to .+)?\.$|was recorded on|^It was done/;
const UNKNOWN =
  /may or may not have been done|was not clear, but it names|the response does not say what was created/;

/** Runs an act, and reads what was shown as a person does. */
export async function toldBy(shown: readonly Prompt[], act: () => Promise<unknown>): Promise<Told> {
  try {
    await act();
  } catch (error) {
    const text = (await explain(error)).message;
    if (error instanceof DraftFileNotUpdatedError) return { end: 'done', text };
    if (error instanceof GuardError) return { end: 'refused before', text };
    return { end: UNKNOWN.test(text) ? 'unknown' : 'failed', text };
  }
  const text = shown.map(({ title }) => title).find((title) => DONE.test(title));
  return text === undefined ? { end: 'nothing', text: '' } : { end: 'done', text };
}

/** What is wrong with what was told, by how often the thing stands in the books. */
export function problemOf({ end, text }: Told, before: number, after: number): string | undefined {
  const told = `${end} (${text}), in the books ${before} times before and ${after} times after`;
  if (after > 1) return `doubled: ${told}`;
  if (end === 'done' && after !== 1) return `reported as done and is not: ${told}`;
  if (end === 'failed' && after !== before) return `reported as failed and is done: ${told}`;
  if (end === 'nothing' && after !== before) return `done without a word: ${told}`;
  return undefined;
}
