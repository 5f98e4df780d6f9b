import { pageHead } from './card.ts';
import { hiddenFields } from './field.ts';
import { defineMessages, type Language } from './language.ts';
import { html, type Markup } from './markup.ts';

const messages = defineMessages({ en: { cancel: 'Cancel' }, fr: { cancel: 'Annuler' } });

/** Confirmation before data is deleted: a separate page, so that it needs no script and cannot be submitted twice. */
export function confirmation(
  ask: {
    title: string;
    text: string;
    yes: string;
    action: string;
    back: string;
    fields?: Record<string, string>;
  },
  language: Language,
): Markup {
  return html`${pageHead(ask.title)}
    <section class="card">
      <div class="body">
        <p>${ask.text}</p>
        <form method="post" action="${ask.action}" class="actions">
          ${hiddenFields({ ...ask.fields, confirmed: 'yes' })}
          <button class="danger">${ask.yes}</button>
          <a class="button quiet" href="${ask.back}">${messages(language).cancel}</a>
        </form>
      </div>
    </section>`;
}
