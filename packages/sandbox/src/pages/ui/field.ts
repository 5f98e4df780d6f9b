import { html, type Markup } from './markup.ts';

export interface Field {
  name: string;
  label: string;
  id?: string;
  value?: string | undefined;
  /** A hint under the label. */
  hint?: string | undefined;
  /** Why the value was refused; announced with the field. */
  wrong?: string | undefined;
  required?: boolean | undefined;
  /** Marked as required, but not enforced: the server must answer. */
  marked?: boolean | undefined;
  /** Announced before the label, for instance the number of the row. */
  spoken?: string | undefined;
  placeholder?: string | undefined;
  wide?: boolean;
  type?: 'text' | 'email' | 'password' | 'number' | 'search' | 'date' | 'datetime-local' | 'url';
  autocomplete?: string;
  inputmode?: 'decimal' | 'numeric' | undefined;
  min?: number;
}

export function textField(field: Field): Markup {
  return framed(
    field,
    html`<input
      ${common(field)}
      type="${field.type ?? 'text'}"
      value="${field.value ?? ''}"
      ${field.autocomplete ? html`autocomplete="${field.autocomplete}"` : ''}
      ${field.inputmode ? html`inputmode="${field.inputmode}"` : ''}
      ${field.placeholder ? html`placeholder="${field.placeholder}"` : ''}
      ${field.min === undefined ? '' : html`min="${field.min}"`}
      ${field.type === 'number' ? html`step="any"` : ''}
    />`,
  );
}

export function textArea(field: Field): Markup {
  // The HTML parser drops the first line break after the tag, so a value that starts with one keeps its own.
  return framed(field, html`<textarea ${common(field)}>${`\n${field.value ?? ''}`}</textarea>`);
}

export interface Choice {
  value: string;
  label: string;
}

export function selectField(field: Field, choices: readonly Choice[]): Markup {
  return framed(
    field,
    html`<select ${common(field)}>
      ${choices.map(
        ({ value, label }) =>
          html`<option value="${value}" ${value === (field.value ?? '') ? html`selected` : ''}>
            ${label}
          </option>`,
      )}
    </select>`,
  );
}

function framed(field: Field, control: Markup): Markup {
  const id = idOf(field);
  return html`<div class="field ${field.wide ? 'wide' : ''}">
    <label for="${id}"
      >${field.spoken ? html`<span class="hidden-visually">${field.spoken}: </span>` : ''}${field.label}${
        field.required === true || field.marked === true
          ? html` <span class="need" aria-hidden="true">*</span>`
          : ''
      }</label
    >
    ${control} ${field.hint ? html`<p class="hint" id="${id}-hint">${field.hint}</p>` : ''}
    ${field.wrong ? html`<p class="wrong" id="${id}-wrong">${field.wrong}</p>` : ''}
  </div>`;
}

function common(field: Field): Markup {
  const id = idOf(field);
  const described = [field.hint && `${id}-hint`, field.wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return html`id="${id}" name="${field.name}" ${field.required ? html`required` : ''}
  ${described ? html`aria-describedby="${described}"` : ''} ${field.wrong ? html`aria-invalid="true"` : ''}`;
}

function idOf(field: Field): string {
  return field.id ?? `field-${field.name.replaceAll(/[^a-zA-Z0-9_-]/g, '-')}`;
}

/** Hidden values of a form. */
export function hiddenFields(values: Record<string, string>): Markup {
  return html`${Object.entries(values).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )}`;
}
