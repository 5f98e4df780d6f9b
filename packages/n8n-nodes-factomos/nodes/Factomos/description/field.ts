import { type ParamSpec } from 'factomos-core';
import { type INodeProperties, type INodePropertyOptions } from 'n8n-workflow';
import { type FieldWords } from '../resources/words.ts';
import { byName } from './by-name.ts';
import { locatorProperty } from './locators.ts';
import { parameterName } from './parameter-name.ts';

/** The n8n field of a parameter of the catalogue, without `displayOptions`. */
export function fieldProperty(wireName: string, spec: ParamSpec, words: FieldWords): INodeProperties {
  return {
    displayName: words.displayName,
    name: parameterName(wireName),
    ...shape(spec, words),
    ...(spec.required && { required: true }),
    ...(words.placeholder !== undefined && { placeholder: words.placeholder }),
    description: words.description ?? asDescription(spec.doc),
  };
}

type Shape = Pick<INodeProperties, 'type' | 'default'> & Partial<INodeProperties>;

function shape(spec: ParamSpec, words: FieldWords): Shape {
  if (words.locator) return locatorProperty(words.locator);
  switch (spec.kind) {
    case 'id':
    case 'text':
    case 'url':
      return { type: 'string', default: '' };
    case 'email':
      return { type: 'string', default: '', placeholder: 'name@email.com' };
    case 'multiline':
      return { type: 'string', typeOptions: { rows: 3 }, default: '' };
    case 'secret':
      return { type: 'string', typeOptions: { password: true }, default: '' };
    case 'date':
      return { type: 'dateTime', typeOptions: { dateOnly: true }, default: '' };
    case 'amount':
    case 'quantity':
      return { type: 'number', default: 0 };
    case 'percent':
      return { type: 'number', typeOptions: { minValue: 0, maxValue: 100 }, default: 0 };
    case 'integer':
      return { type: 'number', typeOptions: { minValue: 0, numberPrecision: 0 }, default: 0 };
    case 'flag':
      return { type: 'boolean', default: false };
    case 'choice': {
      const options = choiceOptions(spec.choices, words);
      return { type: 'options', options, default: words.firstChoice ?? options[0]?.value ?? '' };
    }
    case 'lines':
      return { type: 'json', default: '[]' };
  }
}

/** Choices by name, as n8n sorts them. One without words keeps its value, so that nothing is out of reach. */
export function choiceOptions(choices: readonly string[], words: FieldWords): INodePropertyOptions[] {
  return choices.map((value) => ({ name: words.choices?.[value] ?? value, value })).sort(byName);
}

/** n8n writes one sentence without its final stop. */
function asDescription(doc: string): string {
  return /^[^.]*\.$/.test(doc) ? doc.slice(0, -1) : doc;
}
