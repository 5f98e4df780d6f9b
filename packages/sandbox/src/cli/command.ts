import { type ParseArgsOptionsConfig } from 'node:util';

/** What stood behind the options on the command line. */
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
  /** What is neither the command nor an option. */
  words: string[];
  /** Prints a line; control characters are escaped, line ends too. */
  print: (line: string) => void;
  /** Ends with another exit code than 0, or, before an error is thrown, than 1. */
  exitWith: (code: number) => void;
}

export interface Command {
  name: string;
  usage: string;
  summary: string;
  options: ParseArgsOptionsConfig;
  /** Options that FACTOMOS_SANDBOX_… of the environment gives where the command line does not. @default none */
  environment?: readonly string[];
  /** Options whose value may be empty. @default none */
  mayBeEmpty?: readonly string[];
  /** Whether its words may be empty, as those of another program. @default false */
  mayHaveEmptyWords?: boolean;
  /** How many words it takes besides its options. */
  words: number;
  run: (call: CommandCall) => Promise<void> | void;
}
