import type { ActionName, ActionParams, ActionResult } from 'factomos-core';

/** Whose token makes a call: that of a company, or that of a partner, which has no company. */
export type Caller = 'main' | 'partner';

/** A value, or the type of one that differs from call to call. */
type Pattern<Value> = Value extends string
  ? string
  : Value extends number
    ? number | '<number>'
    : Value extends boolean
      ? boolean | '<boolean>'
      : Value extends readonly (infer Row)[]
        ? readonly Pattern<Row>[] | '<array>'
        : Value extends object
          ? { readonly [Name in keyof Value]?: Pattern<Value[Name]> }
          : Value;

export interface ExampleCall<Name extends ActionName> {
  /** Default `main`. */
  readonly caller?: Caller;
  readonly params: ActionParams<Name>;
  /** What the result holds at least. `<string>`, `<number>`, `<boolean>` and `<array>` stand for any value of the type that is not empty. */
  readonly result: Pattern<ActionResult<Name>>;
  /** How the call differs from one that Factomos refuses, and the code that it answers. */
  readonly refused: {
    readonly caller?: Caller;
    readonly params?: Partial<ActionParams<Name>>;
    readonly code: number;
  };
}

/** An example call of any action. */
export interface AnyExampleCall {
  readonly caller?: Caller;
  readonly params: object;
  readonly result: object;
  readonly refused: { readonly caller?: Caller; readonly params?: object; readonly code: number };
}
