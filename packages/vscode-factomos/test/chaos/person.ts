import { CANCEL, type Prompt } from '../fake/ui.ts';
import type { BookedDocument } from './world.ts';

/** What a person wants of the questions that come. */
export interface Wishes {
  /** What is typed into an input whose title or prompt has this in it. */
  readonly type?: Readonly<Record<string, string>>;
  /** Labels that are chosen where they are offered, the first that fits. */
  readonly choose?: readonly string[];
  /** What is true of the thing whose outcome is unknown. */
  readonly truth?: (prompt: Prompt) => {
    readonly document?: BookedDocument | undefined;
    readonly done: boolean;
  };
}

/**
 * A person who tells the truth when asked what happened, and never asks for a second one of what may have been made. Not
 * asked about a message that needs no answer.
 */
export function answerOf(prompt: Prompt, { type = {}, choose = [], truth }: Wishes): string | typeof CANCEL {
  const isMessage = ['info', 'warning', 'error'].includes(prompt.kind);
  if (isMessage && !prompt.modal) return CANCEL;
  const offered = (label: string): string | undefined =>
    prompt.options.find((option) => option.includes(label));
  const known = truth?.(prompt);
  const { id = '', number } = known?.document ?? {};
  if (number !== undefined) {
    // Its id where a list does not tell its number.
    const names = [`$(note) ${number}`, `$(note) #${id}`, `Write ${number} into the File`];
    const named = prompt.options.find((option) => names.includes(option));
    if (named !== undefined) return named;
  }
  if (offered('It Was Not Created') !== undefined)
    return offered(number === undefined ? 'It Was Not Created' : 'It Was Created, with Another') ?? CANCEL;
  if (prompt.options.includes('It Was Done'))
    return known?.done === true ? 'It Was Done' : 'Not Done: Allow Retry';
  if (prompt.kind === 'input') {
    if (prompt.title.endsWith('.json')) return number ?? CANCEL;
    const key = Object.keys(type).find((part) => `${prompt.title} ${prompt.detail}`.includes(part));
    return key === undefined ? '' : (type[key] ?? '');
  }
  for (const label of choose) {
    const option = offered(label);
    // “Create Another Invoice…” is never meant.
    if (option !== undefined && !option.startsWith('Create Another')) return option;
  }
  return CANCEL;
}
