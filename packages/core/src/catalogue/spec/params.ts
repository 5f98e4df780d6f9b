import { type ParamKind, type ParamSpec } from './param-spec.ts';

/** An optional parameter of the given kind. */
const of = <const Kind extends Exclude<ParamKind, 'choice'>>(kind: Kind) =>
  ({ kind, required: false }) as const;

export const id = of('id');
export const text = of('text');
export const multiline = of('multiline');
export const email = of('email');
export const url = of('url');
export const date = of('date');
export const amount = of('amount');
export const percent = of('percent');
export const integer = of('integer');
export const flag = of('flag');
export const lines = of('lines');
export const secret = of('secret');

export const choice = <const Choices extends readonly string[]>(choices: Choices) =>
  ({ kind: 'choice', choices, required: false }) as const;

export const requiredChoice = <const Choices extends readonly string[]>(choices: Choices) =>
  ({ kind: 'choice', choices, required: true }) as const;

export const required = <Kind extends Exclude<ParamKind, 'choice'>>({ kind }: { kind: Kind }) =>
  ({ kind, required: true }) as const;

/** The manual shows it in an example and does not list it. */
export const exampleOnly = <Spec extends ParamSpec>(spec: Spec) => ({
  ...spec,
  documented: 'example-only' as const,
});

/** An empty text clears the field. Without this, kinds that validate their text reject an empty one. */
export const clearable = <Spec extends ParamSpec>(spec: Spec) => ({ ...spec, mayBeEmpty: true as const });
