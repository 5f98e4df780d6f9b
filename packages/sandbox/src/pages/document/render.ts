import { day, money, percent, quantity, unitPrice } from '../ui/format.ts';
import { type Language } from '../ui/language.ts';
import { html, type Markup } from '../ui/markup.ts';
import { buyer, seller } from './parties.ts';
import { totals } from './totals.ts';
import { type DocumentLine, type DocumentView } from './view.ts';
import { messages } from './messages.ts';

/** The document itself, without the page around it. */
export function renderDocument(view: DocumentView, language: Language): Markup {
  const text = messages(language);
  return html`<article class="sheet" aria-labelledby="document-title">
    <header class="sheet-head">
      <div>
        <h1 id="document-title">${view.title || text[view.kind]}</h1>
        <p class="sheet-number">${view.number}</p>
      </div>
      <dl class="sheet-dates">
        <dt>${text.date}</dt>
        <dd>${day(view.date, language)}</dd>
        ${
          view.term
            ? html`<dt>${text.term}</dt>
                <dd>${day(view.term, language)}</dd>`
            : ''
        }
      </dl>
    </header>
    <div class="sheet-parties">${seller(view, language)} ${buyer(view, language)}</div>
    ${view.credits ? html`<p class="sheet-credits">${text.credits(view.credits.number, day(view.credits.date, language))}</p>` : ''}
    ${view.subject ? html`<p class="sheet-subject"><strong>${text.subject}</strong> ${view.subject}</p>` : ''}
    ${lineTable(view, language)} ${totals(view, language)}
    ${view.comment ? html`<p class="sheet-comment">${view.comment}</p>` : ''}
    ${view.kind === 'estimate' ? html`<p class="sheet-accept">${text.accept}</p>` : ''}
    <footer class="sheet-legal">
      ${view.exemption ? html`<p>${text.exempt[view.exemption]}</p>` : ''}
      ${view.kind === 'invoice' ? html`<p>${text.late}</p>` : ''}
      <p>${text.demonstration}</p>
    </footer>
  </article>`;
}

function lineTable(view: DocumentView, language: Language): Markup {
  const text = messages(language);
  if (view.lines.length === 0) return html`<p class="sheet-subject">${text.noLines}</p>`;
  const discounts = view.lines.some((line) => line.kind === 'item' && Number(line.discount) !== 0);
  const columns = 4 + (view.vat.length > 0 ? 1 : 0) + (discounts ? 1 : 0);
  const shown = { vat: view.vat.length > 0, discounts, columns };
  return html`<table class="sheet-lines">
    <caption class="hidden-visually">
      ${text.linesCaption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${text.description}</th>
        <th scope="col" class="number">${text.quantity}</th>
        <th scope="col" class="number">${text.price}</th>
        ${discounts ? html`<th scope="col" class="number">${text.discount}</th>` : ''}
        ${shown.vat ? html`<th scope="col" class="number">${text.rate}</th>` : ''}
        <th scope="col" class="number">${text.net}</th>
      </tr>
    </thead>
    <tbody>
      ${view.lines.map((line) => lineRow(line, shown, language))}
    </tbody>
  </table>`;
}

function lineRow(
  line: DocumentLine,
  shown: { vat: boolean; discounts: boolean; columns: number },
  language: Language,
): Markup {
  if (line.kind === 'title') {
    return html`<tr class="sheet-title">
      <th colspan="${shown.columns}" scope="rowgroup">${line.text}</th>
    </tr>`;
  }
  const text = messages(language);
  const more = line.description === line.name ? '' : line.description;
  const noDiscount = Number(line.discount) === 0;
  return html`<tr>
    <td class="sheet-what">
      <span>${line.name}</span>${more ? html`<span class="sheet-more">${more}</span>` : ''}
    </td>
    <td class="number" data-label="${text.quantity}">${quantity(line.quantity, language)}</td>
    <td class="number" data-label="${text.price}">
      ${unitPrice(line.price, language)}${line.unit === '' ? '' : ` / ${line.unit}`}
    </td>
    ${
      shown.discounts
        ? html`<td class="number ${noDiscount ? 'none' : ''}" data-label="${text.discount}">
            ${noDiscount ? '' : money(line.discount, language)}
          </td>`
        : ''
    }
    ${shown.vat ? html`<td class="number" data-label="${text.rate}">${percent(line.vatRate, language)}</td>` : ''}
    <td class="number" data-label="${text.net}">${money(line.net, language)}</td>
  </tr>`;
}
