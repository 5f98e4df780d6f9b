import { l10n } from 'vscode';
import type { DocumentLine } from '../../../domain/company-data.ts';
import { decimal, euros } from '../../../ui/format.ts';
import { html, type Html } from '../../../ui/html.ts';

/** The lines, with a column for discounts if there are any. They show no VAT, since the service's rate may differ from the document's. */
export function documentLines(lines: readonly DocumentLine[]): Html {
  if (lines.length === 0) return html`<p class="soft">${l10n.t('This document has no lines.')}</p>`;
  const withDiscount = lines.some(({ discount }) => discount !== '');
  return html`<table class="lines">
    <caption class="hidden">
      ${l10n.t('Lines')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${l10n.t('Description')}</th>
        <th scope="col" class="number">${l10n.t('Quantity')}</th>
        <th scope="col" class="number">${l10n.t('Unit price')}</th>
        ${withDiscount ? html`<th scope="col" class="number">${l10n.t('Discount')}</th>` : undefined}
        <th scope="col" class="number">${l10n.t('Total without VAT')}</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map((line) => lineRow(line, withDiscount))}
    </tbody>
  </table>`;
}

function lineRow(line: DocumentLine, withDiscount: boolean): Html {
  if (line.title)
    return html`<tr>
      <th colspan="${withDiscount ? 5 : 4}" scope="rowgroup"><bdi>${line.name}</bdi></th>
    </tr>`;
  return html`<tr>
    <td class="what">
      <span><bdi>${line.name}</bdi></span
      >${line.description === '' ? undefined : html`<span class="soft text"><bdi>${line.description}</bdi></span>`}
    </td>
    ${number(l10n.t('Quantity'), html`${decimal(line.quantity)}`, 'quantity')}
    ${number(l10n.t('Unit price'), line.unit === '' ? html`${euros(line.price)}` : html`${euros(line.price)} / <bdi>${line.unit}</bdi>`)}
    ${withDiscount ? discountCell(line) : undefined}
    ${number(l10n.t('Total without VAT'), html`${euros(line.total)}`)}
  </tr>`;
}

function discountCell({ discount }: DocumentLine): Html {
  return discount === ''
    ? html`<td class="number none"></td>`
    : number(l10n.t('Discount'), html`${decimal(Number(discount))}`);
}

function number(label: string, value: Html, kind = ''): Html {
  return html`<td class="number ${kind}" data-label="${label}"><span>${value}</span></td>`;
}
