import { type ActionName, type ParamSpec } from 'factomos-core';
import { choiceLabel, paramLabel } from 'factomos-core/labels/en';
import { type INodeProperties, type INodePropertyOptions } from 'n8n-workflow';
import { type FieldUi } from '../resources/ui.ts';
import { byName } from '../../shared/values/by-name.ts';
import { asDescription } from './as-description.ts';
import { LEAVE_OUT } from './leave-out.ts';
import { locatorProperty } from './locators.ts';
import { parameterName } from './parameter-name.ts';

/** How an operation uses a parameter. `update`: a field that is left out keeps its value in Factomos. */
export type ParameterUse = 'required' | 'optional' | 'update';

/**
 * Builds the n8n field of a catalogue parameter, without `displayOptions`. A field takes effect as soon as it is added to the form, so its
 * default value does the same as leaving the field out.
 */
export function fieldProperty(
  action: ActionName,
  wireName: string,
  spec: ParamSpec,
  ui: FieldUi,
  use: ParameterUse,
): INodeProperties {
  const label = paramLabel(action, wireName);
  const description = asDescription(ui.hint === undefined ? label.help : `${label.help} ${ui.hint}`);
  const { placeholder, ...rest } = shape(wireName, spec, ui, use);
  const isKept = rest.default === LEAVE_OUT && rest.type === 'string';
  const shown = isKept ? undefined : (ui.placeholder ?? placeholder);
  return {
    displayName: label.name,
    name: parameterName(wireName),
    ...rest,
    ...(spec.required && { required: true }),
    ...(shown !== undefined && { placeholder: shown }),
    description: isKept ? withSentence(description, KEPT) : description,
  };
}

const KEPT = `The text ${LEAVE_OUT} keeps what Factomos has, an empty field clears it.`;

type Shape = Pick<INodeProperties, 'type' | 'default'> & Partial<INodeProperties>;

function shape(wireName: string, spec: ParamSpec, ui: FieldUi, use: ParameterUse): Shape {
  if (ui.locator) return locatorProperty(ui.locator);
  const text = use === 'update' ? LEAVE_OUT : '';
  switch (spec.kind) {
    case 'id':
      return { type: 'string', default: '' };
    case 'text':
    case 'url':
      return { type: 'string', default: text };
    case 'email':
      return { type: 'string', default: text, placeholder: 'name@email.com' };
    case 'multiline':
      return { type: 'string', typeOptions: { rows: 3 }, default: text };
    case 'secret':
      return { type: 'string', typeOptions: { password: true }, default: '' };
    case 'date':
      return { type: 'dateTime', typeOptions: { dateOnly: true }, default: '' };
    // A text field, because n8n's number fields cannot be empty: an untouched 0 would be sent as a price, a rate or a total.
    case 'amount':
    case 'quantity':
      return { type: 'string', default: '', placeholder: 'e.g. 12.50' };
    case 'percent':
      return { type: 'string', default: '', placeholder: 'e.g. 20' };
    case 'integer':
      return { type: 'number', typeOptions: { minValue: 0, numberPrecision: 0 }, default: 0 };
    case 'flag':
      return use === 'update' && !ui.onlyOn
        ? optionalChoice(flagOptions, use)
        : { type: 'boolean', default: ui.startsOn === true };
    case 'choice': {
      const options = choiceOptions(wireName, spec.choices);
      return use === 'required'
        ? { type: 'options', options, default: ui.firstChoice ?? options[0]?.value ?? '' }
        : optionalChoice(options, use);
    }
    case 'lines':
      return { type: 'json', default: '[]' };
  }
}

const flagOptions: INodePropertyOptions[] = [
  { name: 'No', value: false },
  { name: 'Yes', value: true },
];

/** n8n sorts choices by name: the brackets put the neutral choice first. */
function optionalChoice(options: INodePropertyOptions[], use: ParameterUse): Shape {
  const neutral = { name: use === 'update' ? '(Leave Unchanged)' : '(Not Set)', value: LEAVE_OUT };
  return { type: 'options', options: [neutral, ...options], default: LEAVE_OUT };
}

/** The choices of a parameter, sorted by name as n8n's lint requires. */
export function choiceOptions(wireName: string, values: readonly string[]): INodePropertyOptions[] {
  return values.map((value) => ({ name: choiceLabel(wireName, value), value })).sort(byName);
}

function withSentence(description: string, sentence: string): string {
  return `${description}${description.endsWith('.') ? '' : '.'} ${sentence}`;
}
