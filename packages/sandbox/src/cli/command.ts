import { type ParseArgsOptionsConfig } from 'node:util';

/** The values of the options on the command line. */
export class OptionValues {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  one(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  many(name: string): string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  }

  has(name: string): boolean {
    return this.#values[name] === true;
  }
}

export interface CommandCall {
  values: OptionValues;
  /** The arguments after the command that are not options. */
  words: string[];
  /** Prints a line with control characters and line breaks escaped. */
  print: (line: string) => void;
  /** Sets the exit code, if it is not 0 (1 when an error is thrown). */
  exitWith: (code: number) => void;
}

export interface Command {
  name: string;
  usage: string;
  summary: string;
  options: ParseArgsOptionsConfig;
  /**
   * Options that default to environment variables FACTOMOS_SANDBOX_….
   *
   * @default none
   */
  environment?: readonly string[];
  /**
   * Options whose value may be empty.
   *
   * @default none
   */
  mayBeEmpty?: readonly string[];
  /**
   * Whether its arguments may be empty, such as those of another program.
   *
   * @default false
   */
  mayHaveEmptyWords?: boolean;
  /** The number of arguments besides the options. */
  words: number;
  run: (call: CommandCall) => Promise<void> | void;
}
