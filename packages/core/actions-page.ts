import { type ActionDefinition } from './src/catalogue/spec/define-action.ts';
import { catalogue } from './src/catalogue/catalogue.ts';
import { commonErrors } from './src/catalogue/spec/common-errors.ts';
import { type ErrorTable } from './src/catalogue/spec/error-entry.ts';
import { type ParamSpec } from './src/catalogue/spec/param-spec.ts';
import { actions, errorLabel, paramLabel, recoveryHint } from './src/labels/en.ts';

/** `docs/actions.md`, from the catalogue and its labels: `node actions-page.ts > ../../docs/actions.md`. A test holds the file against it. */
export function actionsPage(): string {
  return [
    '# What Factomos can be asked',
    'The 26 actions of the manual V1.29, as `factomos-core` has them. Made from its catalogue; do not edit.',
    'Every action may also be refused with these:',
    errorList(commonErrors),
    ...Object.values(catalogue).flatMap((action) => section(action, actions[action.name].help)),
  ].join('\n\n');
}

function section(action: ActionDefinition, summary: string): string[] {
  const { name, section: number, since, effect, params, errors } = action;
  const own = Object.fromEntries(Object.entries(errors).filter(([code]) => !(code in commonErrors)));
  const lines = Object.entries(params).map(([param, spec]) => `- ${describeParam(name, param, spec)}`);
  return [
    `## ${name}`,
    `${summary} A ${effect}; manual section ${number}, since V${since}.`,
    ...(lines.length > 0 ? [lines.join('\n')] : []),
    ...(Object.keys(own).length > 0 ? [`Refused with:\n\n${errorList(own)}`] : []),
    ...(effect === 'write' ? [`When the outcome is unknown: ${recoveryHint(name)}`] : []),
  ];
}

function describeParam(action: string, name: string, spec: ParamSpec): string {
  const marks = [
    spec.kind,
    ...(spec.required ? ['required'] : []),
    ...(spec.documented === 'example-only' ? ['only in an example of the manual'] : []),
  ];
  const choices =
    spec.kind === 'choice' ? ` One of ${spec.choices.map((choice) => `\`${choice}\``).join(', ')}.` : '';
  return `\`${name}\` (${marks.join(', ')}): ${paramLabel(action, name).help}${choices}`;
}

function errorList(errors: ErrorTable): string {
  return Object.entries(errors)
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([code, { message }]) => {
      const label = errorLabel(message);
      return `- \`${code}\` ${message}. ${label?.meaning ?? ''} ${label?.hint ?? ''}`;
    })
    .join('\n');
}

if (import.meta.main) console.log(actionsPage());
