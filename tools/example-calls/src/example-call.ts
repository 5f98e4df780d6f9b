import type { ActionName, ActionParams, ActionResult } from 'factomos-core';

/** The token of a call: that of a company, or that of a partner, which has no company. */
export type Caller = 'main' | 'partner';

/** A value, or the type of a value that differs from call to call. */
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
  /**
   * The minimum content of the result. `<string>`, `<number>`, `<boolean>` and `<array>` stand for any
   * non-empty value of the type.
   */
  readonly result: Pattern<ActionResult<Name>>;
  /** The changes that make Factomos refuse the call, and the error code. */
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
