import { actions } from '../actions.ts';
import { actionInterfaces } from './interfaces.ts';
import { actionMethod } from './methods.ts';
import { pascalCase, TypeNames } from './type-names.ts';

/** `packages/core/src/client/actions.generated.ts`: the types of every action and of its method. */
export function actionsFile(): string {
  const names = new TypeNames();
  const types = actions.map(({ name }) => {
    const type = pascalCase(name);
    return `${name}: { params: ${type}Params; result: ${type}Result };`;
  });
  return `// Written by \`pnpm generate\` from the catalogue and its labels. Do not edit.
import { type ActionName } from '../catalogue/catalogue.ts';
import { type DocumentLine, type Line } from '../catalogue/spec/line.ts';
import { type OmittedRow } from '../decode/omitted-row.ts';
import { type CallOptions, type CallOutcome } from './request/options.ts';

/** A documented value, or one that came after the manual; editors still suggest the documented ones. */
export type OpenChoice<Choice> = Choice | (string & Record<never, never>);

${actions.flatMap((action) => actionInterfaces(action, names)).join('\n\n')}

/** The parameters and the result of every action. */
export interface ActionTypes { ${types.join('\n')} }

/** The parameters of an action. */
export type ActionParams<Name extends ActionName> = ActionTypes[Name]['params'];

/** The decoded answer of an action, without \`error\`. */
export type ActionResult<Name extends ActionName> = ActionTypes[Name]['result'];

/**
 * A method for each documented action: its parameters in, its decoded answer out. Each may throw any FactomosError; a refusal of Factomos is
 * an \`api\` error with the code as \`serverCode\`.
 */
export interface ActionMethods {
  /** Calls a documented action, and gives beside its decoded result the untouched answer and what is odd about it. */
  call<Name extends ActionName>(
    action: Name,
    params: ActionParams<Name>,
    options?: CallOptions,
  ): Promise<CallOutcome<ActionResult<Name>>>;

  /** Throws the \`validation\` error that \`call\` would throw for these parameters, and sends nothing: for whoever has to read something before. */
  validate<Name extends ActionName>(
    action: Name,
    params: ActionParams<Name>,
    options?: CallOptions,
  ): void;
${actions.map(actionMethod).join('\n')}
}
`;
}
