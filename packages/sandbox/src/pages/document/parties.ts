import { type Language } from '../ui/language.ts';
import { html, type Markup } from '../ui/markup.ts';
import { type DocumentView, type Party } from './view.ts';
import { messages } from './messages.ts';

/** The seller: name, legal form and capital, address, SIRET and VAT number, as required by French law. */
export function seller(view: DocumentView, language: Language): Markup {
  const text = messages(language);
  const { legalForm, capital } = view.seller;
  const form = [legalForm, capital && text.capital(capital)].filter(Boolean).join(', ');
  return html`<section aria-label="${text.from}">
    <h2>${text.from}</h2>
    ${name(view.seller)} ${form ? html`<p>${form}</p>` : ''} ${details(view.seller, language)}
  </section>`;
}

export function buyer(view: DocumentView, language: Language): Markup {
  const text = messages(language);
  return html`<section aria-label="${text.to}" class="sheet-buyer">
    <h2>${text.to}</h2>
    ${name(view.buyer)} ${view.attention ? html`<p>${text.attention} ${view.attention}</p>` : ''}
    ${details(view.buyer, language)}
    ${view.buyer.reference ? html`<p class="sheet-id">${text.reference} ${view.buyer.reference}</p>` : ''}
  </section>`;
}

function name(party: Party): Markup {
  return html`<p class="sheet-name">${party.name}</p>`;
}

function details(party: Party, language: Language): Markup {
  const text = messages(language);
  return html`${party.address.filter(Boolean).map((line) => html`<p>${line}</p>`)}
  ${[party.phone, party.email, party.website].filter(Boolean).map((line) => html`<p class="sheet-id">${line}</p>`)}
  ${party.siret ? html`<p class="sheet-id">${text.siret} ${party.siret}</p>` : ''}
  ${party.vatNumber ? html`<p class="sheet-id">${text.vatNumber} ${party.vatNumber}</p>` : ''}`;
}
