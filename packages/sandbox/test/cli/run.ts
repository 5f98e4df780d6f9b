import { main } from '../../src/cli/main.ts';

export interface CommandResult {
  code: number;
  output: string;
  errors: string;
}

/** Runs a command line of the sandbox in this process. */
export async function run(...args: string[]): Promise<CommandResult> {
  const [output, errors]: [string[], string[]] = [[], []];
  const code = await main(
    args,
    (line) => output.push(line),
    (line) => errors.push(line),
  );
  return { code, output: output.join('\n'), errors: errors.join('\n') };
}
