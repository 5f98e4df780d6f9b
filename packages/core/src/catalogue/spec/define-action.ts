import { commonErrors } from './common-errors.ts';
import { type ErrorTable } from './error-entry.ts';
import { type ParamSpec } from './param-spec.ts';
import { type ResultShape } from './result-shape.ts';

/** What an action is about: one file of the catalogue each. */
export type Resource =
  | 'account'
  | 'client'
  | 'emailTemplate'
  | 'estimate'
  | 'expense'
  | 'invoice'
  | 'payment'
  | 'service'
  | 'session';

/** The facts of an action. Its words, such as what each parameter is for, stand in `labels`. */
export interface ActionDefinition {
  /** As on the wire. */
  readonly name: string;
  readonly resource: Resource;
  /** Section of the manual. */
  readonly section: number;
  /** The manual's version that first documents it, such as 1.29. */
  readonly since: `1.${number}`;
  /** `read` changes nothing: may be retried, shared and cached. `write` is sent once, never retried, shared or cached. */
  readonly effect: 'read' | 'write';
  /** In the order of the manual; names as on the wire, `lines` stands for the four line arrays. */
  readonly params: Readonly<Record<string, ParamSpec>>;
  readonly result: ResultShape;
  /** The codes that only this action documents; those that every action has are added by `defineAction`. */
  readonly errors: ErrorTable;
}

export function defineAction<const Definition extends ActionDefinition>(definition: Definition) {
  return { ...definition, errors: { ...commonErrors, ...definition.errors } };
}
