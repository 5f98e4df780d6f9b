import { misspeltOptions } from './misspelt-options.ts';
import { invalid, type Problem } from './problem.ts';
import { isRecord } from '../json/json.ts';

/** What is wrong with the value of an option; undefined when nothing is. */
type OptionCheck = (value: unknown) => string | undefined;

/** A check for every option, otherwise this does not compile. */
export type OptionChecks<Options> = Readonly<Record<keyof Options, OptionCheck>>;

/** What is wrong with options: names that are misspelt, then values. */
export function optionProblems<Options extends object>(
  options: Options,
  checks: OptionChecks<Options>,
  renamed?: Readonly<Record<string, string>>,
): Problem[] {
  const problems = misspeltOptions(options, Object.keys(checks), renamed);
  for (const [name, check] of Object.entries<OptionCheck>(checks)) {
    const message = check(Reflect.get(options, name));
    if (message !== undefined) problems.push(invalid(name, message));
  }
  return problems;
}

export const required =
  (isValid: (value: unknown) => boolean, message: string): OptionCheck =>
  (value) =>
    isValid(value) ? undefined : message;

export const optional =
  (isValid: (value: unknown) => boolean, message: string): OptionCheck =>
  (value) =>
    value === undefined || isValid(value) ? undefined : message;

/** For an option that is checked elsewhere. */
export const unchecked: OptionCheck = () => undefined;

export const optionalFunction = optional((value) => typeof value === 'function', 'must be a function');

export const optionalCalls = optional(
  (value) => Number.isInteger(value) && Number(value) >= 0,
  'must be a whole number of calls from 0',
);

/** Checked by shape: it may come from another copy of this package, or from the runtime. */
export const withMethod = (name: string, message: string): OptionCheck =>
  optional((value) => isRecord(value) && typeof value[name] === 'function', message);
