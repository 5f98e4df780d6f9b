import type { ActionDefinition, ParamSpec, ResultField, ResultShape } from 'factomos-core';
import { fieldLabel, paramLabel } from 'factomos-core/labels/en';
import { describe, fieldType, paramType, type TypeOfKind } from './kinds.ts';
import { pascalCase, type TypeNames } from './type-names.ts';

/** The interfaces of an action's parameters and result, and those of its parts. */
export function actionInterfaces(action: ActionDefinition, names: TypeNames): string[] {
  const { name, section, params, result } = action;
  const of = `\`${name}\` (manual, section ${section})`;
  const nested: string[] = [];
  const fields = fieldLines(name, result, undefined, names, nested);
  const hasRows = Object.values(result).some(({ kind }) => kind === 'list');
  if (hasRows) {
    fields.push(`/** ${fieldLabel(name, 'omitted').help} */\nomitted: OmittedRow[];`);
  }
  return [
    declaration(
      `${pascalCase(name)}Params`,
      `The parameters of ${of}.`,
      Object.entries(params).map(([param, spec]) => paramLine(name, param, spec)),
      'never',
    ),
    ...nested,
    declaration(
      `${pascalCase(name)}Result`,
      `The answer to ${of}. What it lacks is null, and a warning of \`call\` names it.`,
      fields,
      'unknown',
    ),
  ];
}

function declaration(
  name: string,
  doc: string,
  lines: readonly string[],
  empty: 'never' | 'unknown',
): string {
  return lines.length === 0
    ? `/** ${doc} */\nexport type ${name} = Record<string, ${empty}>;`
    : `/** ${doc} */\nexport interface ${name} { ${lines.join('\n')} }`;
}

function paramLine(action: string, param: string, spec: ParamSpec): string {
  const type = paramType(spec);
  const doc = describe(paramLabel(action, param).help, type);
  const value = spec.required ? `: ${type.type}` : `?: ${type.type} | undefined`;
  return `/** ${doc} */\n${key(param)}${value};`;
}

function fieldLines(
  holder: string,
  shape: ResultShape,
  holderType: string | undefined,
  names: TypeNames,
  nested: string[],
): string[] {
  return Object.entries(shape).map(([name, field]) => {
    const type = typeOf(name, field, holderType, names, nested);
    return `/** ${describe(fieldLabel(holder, name).help, type)} */\n${key(name)}: ${type.type};`;
  });
}

function typeOf(
  name: string,
  field: ResultField,
  holderType: string | undefined,
  names: TypeNames,
  nested: string[],
): TypeOfKind {
  switch (field.kind) {
    case 'lines':
      // No tuple with a first line: the type must not promise what an answer can lack.
      return {
        type: 'DocumentLine[]',
        note: 'Empty when one of them cannot be read, so the first is `lines[0]?.price` under `noUncheckedIndexedAccess`.',
      };
    case 'object':
    case 'list': {
      const rows = field.kind === 'list' ? '[]' : '';
      if (Object.keys(field.fields).length === 0) return { type: `Record<string, unknown>${rows}`, note: '' };
      const type = names.name(name, field.kind, holderType);
      const lines = fieldLines(name, field.fields, type, names, nested);
      const what = field.kind === 'list' ? `A row of \`${name}\`.` : fieldLabel(holderType ?? '', name).help;
      nested.push(declaration(type, what, lines, 'unknown'));
      return { type: `${type}${rows}`, note: '' };
    }
    default:
      return fieldType(field);
  }
}

function key(name: string): string {
  return /^\w+$/.test(name) ? name : `'${name}'`;
}
