import { commonErrors } from './common-errors.ts';
import { type ErrorTable } from './error-entry.ts';
import { type ParamSpec } from './param-spec.ts';
import { type ResultShape } from './result-shape.ts';

/** What an action deals with. The catalogue has one file for each. */
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

/** The facts of an action. Texts for people, such as what a parameter is for, are in `labels`. */
export interface ActionDefinition {
  /** As on the wire. */
  readonly name: string;
  readonly resource: Resource;
  /** Section of the manual. */
  readonly section: number;
  /** The version of the manual that first documents it, such as 1.29. */
  readonly since: `1.${number}`;
  /**
   * `read` changes nothing and may be retried, shared and cached. `write` is sent once and never retried,
   * shared or cached.
   */
  readonly effect: 'read' | 'write';
  /** In the order of the manual, with the names of the wire. `lines` replaces the four line arrays. */
  readonly params: Readonly<Record<string, ParamSpec>>;
  readonly result: ResultShape;
  /** The errors that only this action documents. `defineAction` adds those of all actions. */
  readonly errors: ErrorTable;
}

export function defineAction<const Definition extends ActionDefinition>(definition: Definition) {
  return { ...definition, errors: { ...commonErrors, ...definition.errors } };
}
