import { type ActionName, type Catalogue } from '../../catalogue/catalogue.ts';
import { type estimateStatuses } from '../../catalogue/spec/choices.ts';
import { type lineFields } from '../../catalogue/spec/line.ts';

/** The texts that people see for a parameter, a field or an action. */
export interface Label {
  /** Title of a field or a column; title case in English. */
  readonly name: string;
  /** What it is for, in one or more sentences. */
  readonly help: string;
}

/** The meaning of an error of Factomos, and what to do. */
export interface ErrorLabel {
  readonly meaning: string;
  readonly hint: string;
}

/** Every parameter of the catalogue, by its name on the wire. */
export type ParamName = { [Action in ActionName]: keyof Catalogue[Action]['params'] }[ActionName];

type NamesIn<Shape> = {
  [Name in keyof Shape]: Name | (Shape[Name] extends { fields: infer Fields } ? NamesIn<Fields> : never);
}[keyof Shape];

/** Every field of an answer, at any depth, and `omitted`, which the client adds to lists. */
export type FieldName =
  | { [Action in ActionName]: NamesIn<Catalogue[Action]['result']> }[ActionName]
  | 'omitted';

export type LineFieldName = keyof typeof lineFields;

/** The messages of Factomos without those of the form `Missing parameter …`, which share one rule. */
export type ErrorMessage = Exclude<
  {
    [Action in ActionName]: MessageOf<Catalogue[Action]['errors']>;
  }[ActionName],
  `Missing parameter ${string}`
>;

type MessageOf<Errors> = {
  [Code in keyof Errors]: Errors[Code] extends { message: infer Message } ? Message : never;
}[keyof Errors];

type ChoicesOf<Params> = {
  [Name in keyof Params as Params[Name] extends { kind: 'choice' } ? Name : never]: Params[Name] extends {
    choices: readonly (infer Choice extends string)[];
  }
    ? Choice
    : never;
};

type AllChoices = { [Action in ActionName]: ChoicesOf<Catalogue[Action]['params']> }[ActionName];

type KeysOf<Union> = Union extends unknown ? keyof Union : never;

type ValueOf<Union, Key> = Union extends unknown ? (Key extends keyof Union ? Union[Key] : never) : never;

type EstimateStatus = (typeof estimateStatuses)[number];

/** The name of every choice, by its parameter or field and its value on the wire. */
export type ChoiceLabels = {
  readonly [Name in KeysOf<AllChoices>]: Readonly<Record<ValueOf<AllChoices, Name> & string, string>>;
} & { readonly estimate_status: Readonly<Record<EstimateStatus, string>> };

export type ParamLabels = Readonly<Record<ParamName, Label>>;

/** The purpose of a parameter, where it differs between actions. */
export type ParamHelp = {
  readonly [Action in ActionName]?: { readonly [Name in keyof Catalogue[Action]['params']]?: string };
};

/** The fields of answers that are not parameters, and those that have another label than the parameter. */
export type FieldLabels = Readonly<
  Record<Exclude<FieldName, ParamName>, Label> & Partial<Record<FieldName, Label>>
>;

/**
 * The meaning of a field where it differs from the parameter or field of that name, by the action, object or
 * list that contains it.
 */
export type FieldHelp = Readonly<
  Partial<Record<ActionName | FieldName, Readonly<Partial<Record<FieldName, string>>>>>
>;
