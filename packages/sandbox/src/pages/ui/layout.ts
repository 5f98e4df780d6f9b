import { raw } from 'hono/html';
import { STYLE_PATH } from '../style/index.ts';
import { icon, type IconName, mark } from './icons.ts';
import { defineMessages, type Language, languages } from './language.ts';
import { html, type Markup } from './markup.ts';

export interface PageFrame {
  language: Language;
  title: string;
  /** The address of the page with its query, for the links that change the language. */
  url: URL;
  /** The entry of the navigation that the page belongs to. */
  section?: IconName | undefined;
}

export const sections: { name: IconName; path: string; apart?: true }[] = [
  { name: 'overview', path: '/' },
  { name: 'invoices', path: '/invoices' },
  { name: 'estimates', path: '/estimates' },
  { name: 'clients', path: '/clients' },
  { name: 'journal', path: '/journal', apart: true },
  { name: 'deliveries', path: '/deliveries' },
  { name: 'outbox', path: '/outbox' },
  { name: 'test', path: '/api/test/', apart: true },
  { name: 'controls', path: '/controls' },
];

export const layoutMessages = defineMessages({
  en: {
    brand: 'Factomos sandbox',
    skip: 'Skip to the content',
    nav: 'Sections',
    language: 'Language',
    sections: {
      overview: 'Overview',
      invoices: 'Invoices',
      estimates: 'Estimates',
      clients: 'Clients',
      journal: 'Journal',
      deliveries: 'Notifications',
      outbox: 'Outbox',
      test: 'Test page',
      controls: 'Controls',
    },
  },
  fr: {
    brand: 'Bac à sable Factomos',
    skip: 'Aller au contenu',
    nav: 'Rubriques',
    language: 'Langue',
    sections: {
      overview: 'Accueil',
      invoices: 'Factures',
      estimates: 'Devis',
      clients: 'Clients',
      journal: 'Journal',
      deliveries: 'Notifications',
      outbox: 'Boîte d’envoi',
      test: 'Page de test',
      controls: 'Réglages',
    },
  },
});

/** A page with navigation. */
export function layout(frame: PageFrame, content: Markup): Markup {
  const text = layoutMessages(frame.language);
  return shell(
    frame,
    html`<div class="frame">
      <header class="top">
        <a class="brand" href="/">${raw(mark)} <span>${text.brand}</span></a>
        ${languageSwitch(frame)}
      </header>
      <nav class="nav" aria-label="${text.nav}">
        <ul>
          ${sections.map(
            ({ name, path, apart }) =>
              html`<li class="${apart ? 'apart' : ''}">
                <a href="${path}" ${frame.section === name ? html`aria-current="page"` : ''}
                  >${icon(name)} ${text.sections[name]}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
      <main id="content" tabindex="-1">${content}</main>
    </div>`,
  );
}

/** A page without navigation: the authorise popup, a login, a message. */
export function plainLayout(frame: PageFrame, content: Markup): Markup {
  return shell(frame, html`<div class="plain"><main id="content" tabindex="-1">${content}</main></div>`);
}

/** The HTML document: head, skip link, body. */
export function shell(frame: PageFrame, body: Markup): Markup {
  const text = layoutMessages(frame.language);
  return html`<!doctype html>
    <html lang="${frame.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${frame.title} · ${text.brand}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${STYLE_PATH}" />
      </head>
      <body>
        <a class="skip" href="#content">${text.skip}</a>
        ${body}
      </body>
    </html>`;
}

const languageNames: Record<Language, string> = { en: 'English', fr: 'Français' };

export function languageSwitch(frame: PageFrame): Markup {
  return html`<div
    class="language-switch"
    role="group"
    aria-label="${layoutMessages(frame.language).language}"
  >
    ${languages.map((language) => {
      if (language === frame.language)
        return html`<span lang="${language}" aria-current="true">${languageNames[language]}</span>`;
      const url = new URL(frame.url);
      url.searchParams.set('lang', language);
      return html`<a href="${url.pathname}${url.search}" lang="${language}" hreflang="${language}"
        >${languageNames[language]}</a
      >`;
    })}
  </div>`;
}
