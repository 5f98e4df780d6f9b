import { empty, pageHead } from './ui/card.ts';
import { type IconName } from './ui/icons.ts';
import { defineMessages } from './ui/language.ts';
import { html } from './ui/markup.ts';
import { frameOf, languageOf, type PageContext, show } from './ui/page.ts';

const messages = defineMessages({
  en: {
    title: 'Not found',
    nothing: 'Page not found.',
    hint: 'A reset deletes documents. The API is at /api/api.php.',
    home: 'Go to the overview',
  },
  fr: {
    title: 'Introuvable',
    nothing: 'Page introuvable.',
    hint: 'Une réinitialisation supprime les documents. L’adresse de l’API est /api/api.php.',
    home: 'Aller à l’accueil',
  },
});

export function missing(c: PageContext, why?: string, section?: IconName): Response | Promise<Response> {
  const text = messages(languageOf(c));
  return show(
    c,
    frameOf(c, text.title, section),
    html`${pageHead(text.title)}
      <section class="card">
        ${empty(why ?? text.nothing, text.hint, html`<a class="button" href="/">${text.home}</a>`)}
      </section>`,
    404,
  );
}
