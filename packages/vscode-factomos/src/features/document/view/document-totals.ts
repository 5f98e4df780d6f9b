import { l10n } from 'vscode';
import type { RecordedPayment } from '../../../domain/company-data.ts';
import { day, euros } from '../../../ui/format.ts';
import { html, type Html } from '../../../ui/html.ts';
import { paymentTypeLabel } from '../../../ui/choice-labels.ts';
import type { DocumentView } from './document-view.ts';

/** Factomos's totals, never computed from the lines, and the payments that were recorded here. */
export function documentTotals({ document, payments, overdueDays }: DocumentView): Html {
  const { withoutVat, vat, withVat, paid, due, kind } = document;
  const refund = due !== undefined && due < 0;
  return html`<div class="sums">
    <section aria-labelledby="payments">
      ${
        payments.length === 0
          ? undefined
          : html`<h2 id="payments">${l10n.t('Payments recorded here')}</h2>
              <ul>
                ${payments.map(paymentItem)}
              </ul>`
      }
    </section>
    <table class="totals">
      <caption class="hidden">
        ${l10n.t('Totals')}
      </caption>
      <tbody>
        ${row(l10n.t('Total without VAT'), withoutVat)} ${row(l10n.t('VAT'), vat)}
        ${row(l10n.t('Total with VAT'), withVat, 'gross')}
        ${
          kind === 'estimate'
            ? undefined
            : html`${row(l10n.t('Paid so far'), paid)}
              ${row(refund ? l10n.t('To refund') : l10n.t('Still due'), refund ? -due : due, overdueDays === undefined ? 'due' : 'due overdue')}`
        }
      </tbody>
    </table>
  </div>`;
}

function row(label: string, amount: number | undefined, kind = ''): Html {
  return html`<tr class="${kind}">
    <th scope="row">${label}</th>
    <td class="number">${euros(amount)}</td>
  </tr>`;
}

function paymentItem({ amount, type, date, reference }: RecordedPayment): Html {
  const details = [
    date === undefined ? undefined : day(date),
    type === undefined ? undefined : paymentTypeLabel(type),
    reference === '' ? undefined : reference,
  ].filter((part) => part !== undefined);
  return html`<li>${euros(amount)}${details.map((detail) => html` · <bdi>${detail}</bdi>`)}</li>`;
}
