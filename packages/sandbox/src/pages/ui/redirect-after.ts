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
 * Executes a form and redirects to the page, which shows the result, so that reloading the page does not
 * submit the form again.
 *
 * @param work may return a word for `?done=`, for which the page has a message
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

/** The message about the last form. */
export function lastOutcome(
  url: URL,
  language: Language,
  done?: (word: string) => string | undefined,
): Markup | string {
  const text = messages(language);
  const refused = url.searchParams.get('refused');
  // The API's reason is in English, which is marked for screen readers.
  if (refused !== null) return notice(html`${text.refused} <span lang="en">${refused}</span>`, 'bad');
  const word = url.searchParams.get('done');
  return word === null ? '' : notice(done?.(word) ?? text.done, 'good');
}
