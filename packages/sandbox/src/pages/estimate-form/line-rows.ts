import { TITLE_SERVICE_ID } from '../../documents/lines.ts';
import { type ServiceRow } from '../../store/schema.ts';
import { notice } from '../ui/badge.ts';
import { selectField, textField } from '../ui/field.ts';
import { unitPrice } from '../ui/format.ts';
import { type Language } from '../ui/language.ts';
import { html, type Markup } from '../ui/markup.ts';
import { type Draft } from './draft.ts';
import { messages } from './messages.ts';

/** The rows of the form: service, description, quantity, price. */
export function lineRows(
  draft: Draft,
  services: readonly ServiceRow[],
  lacking: boolean,
  language: Language,
): Markup {
  const text = messages(language);
  const choices = [
    { value: '', label: text.noService },
    ...services.map(({ id, service_name, price }) => ({
      value: String(id),
      label: `${service_name} (${unitPrice(price, language)})`,
    })),
    { value: String(TITLE_SERVICE_ID), label: text.titleLine },
  ];
  return html`<fieldset>
    <legend>${text.lines}</legend>
    ${lacking ? notice(text.needLine, 'bad') : ''}
    <p class="small muted">${text.priceHint}</p>
    <div class="line-fields plain-labels">
      ${draft.lines.map((line, row) => {
        const field = (name: string, label: string, value: string): Parameters<typeof textField>[0] => ({
          name: `line_${name}[]`,
          id: `line-${row}-${name}`,
          label,
          spoken: text.line(row + 1),
          value,
        });
        return html`${selectField(field('service_id', text.service, line.service_id), choices)}
        ${textField(field('description', text.description, line.description))}
        ${textField({ ...field('quantity', text.quantity, line.quantity), inputmode: 'decimal' })}
        ${textField({ ...field('price', text.price, line.price), inputmode: 'decimal' })}`;
      })}
    </div>
    <button class="quiet small" name="more" value="lines">${text.more}</button>
  </fieldset>`;
}
