import { SandboxError } from '../../sandbox-error.ts';
import { notice } from './badge.ts';
import { defineMessages, type Language } from './language.ts';
import { html, type Markup } from './markup.ts';
import { type PageContext } from './page.ts';

const messages = defineMessages({
  en: { done: 'Done.', refused: 'Nothing was changed.' },
  fr: { done: 'C’est fait.', refused: 'Rien n’a été modifié.' },
});

/**
 * Carries out what a form asks for and goes back to the page, which says what came of it. So that loading it again
 * does nothing twice.
 * @param work may return a word for `?done=`, which the page knows what to say about
 */
export async function redirectAfter(
  c: PageContext,
  path: string,
  work: () => string | undefined | Promise<string | undefined>,
): Promise<Response> {
  try {
    return c.redirect(`${path}?done=${encodeURIComponent((await work()) ?? 'yes')}`, 303);
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error;
    return c.redirect(`${path}?refused=${encodeURIComponent(error.message)}`, 303);
  }
}

/** The sentence for what came of the last form. */
export function lastOutcome(
  url: URL,
  language: Language,
  done?: (word: string) => string | undefined,
): Markup | string {
  const text = messages(language);
  const refused = url.searchParams.get('refused');
  // The engine's reason is English; the page says so, for screen readers.
  if (refused !== null) return notice(html`${text.refused} <span lang="en">${refused}</span>`, 'bad');
  const word = url.searchParams.get('done');
  return word === null ? '' : notice(done?.(word) ?? text.done, 'good');
}
