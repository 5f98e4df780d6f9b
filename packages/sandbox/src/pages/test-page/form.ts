import { type ActionDefinition, type ParamSpec } from 'factomos-core';
import { type Choice, type Field, selectField, textArea, textField } from '../ui/field.ts';
import { labels } from '../ui/labels.ts';
import { type Language } from '../ui/language.ts';
import { html, type Markup } from '../ui/markup.ts';
import { lineArrays, FIELD_PREFIX } from './request.ts';
import { messages } from './messages.ts';

/** The number of line rows in an empty form. */
const EMPTY_LINES = 3;

/** One field per parameter of the catalogue, filled with what was sent before. */
export function actionFields(action: ActionDefinition, form: URLSearchParams, language: Language): Markup {
  const text = messages(language);
  const specs = Object.entries(action.params);
  const hasLines = specs.some(([, spec]) => spec.kind === 'lines');
  return html`<div class="fields">
      ${specs
        .filter(([, spec]) => spec.kind !== 'lines')
        .map(([name, spec]) =>
          paramField(name, spec, {
            value: form.get(name) ?? '',
            hint: labels[language].paramLabel(action.name, name).help,
            language,
          }),
        )}
    </div>
    ${hasLines ? lineFields(form, language) : ''}
    ${textArea({
      name: `${FIELD_PREFIX}extra`,
      id: 'extra',
      label: text.extra,
      hint: text.extraHint,
      value: form.get(`${FIELD_PREFIX}extra`) ?? '',
      wide: true,
    })}`;
}

function paramField(
  name: string,
  spec: ParamSpec,
  { value, hint, language }: { value: string; hint: string; language: Language },
): Markup {
  const text = messages(language);
  // Required fields are not enforced, so that the error of a missing one can be tested.
  const field: Field = { name, label: name, value, hint, marked: spec.required };
  const unset: Choice = { value: '', label: text.unset };
  switch (spec.kind) {
    case 'choice':
      return selectField(field, [unset, ...spec.choices.map((choice) => ({ value: choice, label: choice }))]);
    case 'flag':
      return selectField(field, [unset, { value: '1', label: text.yes }, { value: '0', label: text.no }]);
    case 'multiline':
      return textArea({ ...field, wide: true });
    case 'secret':
      // A new password, not a stored one: it is masked, and browsers do not offer to save it.
      return textField({ ...field, value: '', type: 'password', autocomplete: 'new-password' });
    case 'date':
      return textField({ ...field, placeholder: 'YYYY-MM-DD' });
    case 'amount':
    case 'percent':
    case 'quantity':
      return textField({ ...field, inputmode: 'decimal' });
    case 'id':
    case 'integer':
      return textField({ ...field, inputmode: 'numeric' });
    default:
      return textField(field);
  }
}

function lineFields(form: URLSearchParams, language: Language): Markup {
  const text = messages(language);
  const columns = lineArrays.map((name) => form.getAll(name));
  const more = form.has(`${FIELD_PREFIX}more`) ? 2 : 0;
  const rows = Math.max(EMPTY_LINES, ...columns.map((column) => column.length)) + more;
  return html`<fieldset>
    <legend>lines</legend>
    <p class="small muted">${text.serviceHint}</p>
    <div class="line-fields">
      ${Array.from({ length: rows }, (_, row) =>
        lineArrays.map((name, index) =>
          textField({
            name,
            id: `line-${row}-${index}`,
            label: name,
            spoken: text.line(row + 1),
            value: columns[index]?.[row] ?? '',
            inputmode: name === 'line_description[]' ? undefined : 'decimal',
          }),
        ),
      )}
    </div>
    <button class="quiet small" name="${FIELD_PREFIX}more" value="lines">${text.more}</button>
  </fieldset>`;
}
