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
  /** The errors that Factomos documents for this action, those of all actions included. */
  readonly errors: ErrorTable;
}

/** What the file of a resource says of an action. */
interface OwnFacts extends Omit<ActionDefinition, 'name' | 'resource' | 'since'> {
  /** Default: 1.20, the first version that is known. */
  readonly since?: ActionDefinition['since'];
}

type Defined<Of extends Resource, Name extends string, Own extends OwnFacts> = Omit<
  Own,
  'since' | 'errors'
> & {
  readonly name: Name;
  readonly resource: Of;
  readonly since: ActionDefinition['since'];
  readonly errors: typeof commonErrors & Own['errors'];
};

/** The actions of a resource by name. Each gets the errors of all actions. */
export function defineActions<
  const Of extends Resource,
  const Own extends Readonly<Record<string, OwnFacts>>,
>(resource: Of, actions: Own): { readonly [Name in keyof Own & string]: Defined<Of, Name, Own[Name]> };
export function defineActions(
  resource: Resource,
  actions: Readonly<Record<string, OwnFacts>>,
): Record<string, ActionDefinition> {
  return Object.fromEntries(
    Object.entries(actions).map(([name, own]) => [
      name,
      { name, resource, since: '1.20', ...own, errors: { ...commonErrors, ...own.errors } },
    ]),
  );
}

type EffectlessFacts = Omit<OwnFacts, 'effect'>;

/** An action that changes nothing. */
export const read = <const Own extends EffectlessFacts>(own: Own) => ({ effect: 'read' as const, ...own });

/** An action that changes data. */
export const write = <const Own extends EffectlessFacts>(own: Own) => ({ effect: 'write' as const, ...own });
