import { day, money, percent } from '../ui/format.ts';
import { type Language } from '../ui/language.ts';
import { html, type Markup } from '../ui/markup.ts';
import { type DocumentView, type VatLine } from './view.ts';
import { messages } from './messages.ts';

/** Net total, VAT per rate and gross total; for an invoice also the amounts paid and due, and the payments. */
export function totals(view: DocumentView, language: Language): Markup {
  const text = messages(language);
  const due = Number(view.totals.due);
  return html`<div class="sheet-sums">
    ${view.payments.length > 0 ? payments(view, language) : html`<div></div>`}
    <table class="sheet-totals">
      <caption class="hidden-visually">
        ${text.totalsCaption}
      </caption>
      <tbody>
        ${row(text.totalNet, view.totals.net, language)}
        ${view.vat.map((line) => row(vatLabel(line, language), line.amount, language))}
        ${row(text.totalGross, view.totals.gross, language, 'sheet-gross')}
        ${
          view.kind === 'invoice'
            ? html`${row(text.paid, view.totals.paid, language)}
              ${Number(view.totals.credited) === 0 ? '' : row(text.credited, view.totals.credited, language)}
              ${row(due < 0 ? text.refund : text.due, due < 0 ? -due : view.totals.due, language, 'sheet-due')}`
            : ''
        }
      </tbody>
    </table>
  </div>`;
}

function row(label: string, amount: string | number, language: Language, kind = ''): Markup {
  return html`<tr class="${kind}">
    <th scope="row">${label}</th>
    <td class="number">${money(amount, language)}</td>
  </tr>`;
}

function vatLabel(line: VatLine, language: Language): string {
  const text = messages(language);
  return line.rate === undefined
    ? text.vatForced
    : text.vatOf(percent(line.rate, language), money(line.base, language));
}

function payments(view: DocumentView, language: Language): Markup {
  const text = messages(language);
  return html`<section>
    <h2>${text.payments}</h2>
    <ul>
      ${view.payments.map(
        (payment) =>
          html`<li>
            ${text.payment(
              day(payment.date, language),
              paymentType(payment.type, language),
              money(payment.amount, language),
            )}
            ${payment.reference ? html`<span>${payment.reference}</span>` : ''}
          </li>`,
      )}
    </ul>
  </section>`;
}

function paymentType(type: string, language: Language): string {
  const types: Readonly<Record<string, string>> = messages(language).types;
  return types[type] ?? type;
}
