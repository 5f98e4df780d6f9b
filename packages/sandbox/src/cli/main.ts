import { parseArgs } from 'node:util';
import { SandboxError } from '../sandbox-error.ts';
import { type Command, OptionValues } from './command.ts';
import { compare } from './compare.ts';
import { fromEnvironment, variableOf } from './environment.ts';
import { exec } from './exec.ts';
import { init } from './init.ts';
import { printable } from './printable.ts';
import { remoteCommands } from './remote.ts';
import { start } from './start.ts';
import { stateCommands } from './state-commands.ts';

export const commands: readonly Command[] = [start, exec, init, ...remoteCommands, ...stateCommands, compare];

const help = { help: { type: 'boolean', short: 'h' } } as const;

/**
 * Runs a command line.
 *
 * @returns the exit code
 */
export async function main(
  args: readonly string[],
  writeLine: (line: string) => void,
  writeError: (line: string) => void,
): Promise<number> {
  const print = (line: string): void => {
    writeLine(printable(line));
  };
  const printError = (line: string): void => {
    writeError(printable(line));
  };
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    overview().forEach(print);
    return 0;
  }
  const command = commands.find((known) => known.name === name);
  if (command === undefined) {
    [`There is no command ${name}.`, '', ...overview()].forEach(printError);
    return 2;
  }
  const misused = (message: string): number => {
    [message, '', usageOf(command)].forEach(printError);
    return 2;
  };
  let code: number | undefined;
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...command.options, ...help },
      allowPositionals: true,
      strict: true,
    });
    const options = new OptionValues({ ...fromEnvironment(command, process.env), ...values });
    if (options.has('help')) {
      helpOf(command).forEach(print);
      return 0;
    }
    const blank = blankOption(command, values);
    if (blank !== undefined)
      return misused(`--${blank} has an empty value. Give it a value, or leave it out.`);
    if (command.mayHaveEmptyWords !== true && positionals.some(isBlank))
      return misused(`${name} has an empty argument. Give it a value, or leave it out.`);
    if (positionals.length > command.words)
      return misused(`${name} does not take ${positionals.slice(command.words).join(' ')}.`);
    const exitWith = (given: number): void => {
      code = given;
    };
    await command.run({ values: options, words: positionals, print, exitWith });
    return code ?? 0;
  } catch (error) {
    if (error instanceof SandboxError) {
      printError(error.message);
      return code ?? 1;
    }
    if (error instanceof TypeError && String(Reflect.get(error, 'code')).startsWith('ERR_PARSE_ARGS'))
      return misused(error.message);
    throw error;
  }
}

/** An option without a value, which `--db "$UNSET"` produces. */
function blankOption(
  { mayBeEmpty = [] }: Command,
  values: Readonly<Record<string, unknown>>,
): string | undefined {
  return Object.keys(values).find(
    (name) => !mayBeEmpty.includes(name) && [values[name]].flat().some(isBlank),
  );
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}

function usageOf({ usage }: Command): string {
  return `  factomos-sandbox ${usage}`;
}

function helpOf(command: Command): string[] {
  const variables = (command.environment ?? []).map(variableOf);
  return [
    command.summary,
    '',
    usageOf(command),
    ...(variables.length === 0
      ? []
      : ['', 'Environment variables, unless overridden by the command line:', `  ${variables.join(', ')}`]),
  ];
}

function overview(): string[] {
  return [
    'An embedded Factomos for tests, demos and development.',
    '',
    ...commands.flatMap((command) => [usageOf(command), `      ${command.summary}`]),
    '  factomos-sandbox COMMAND --help',
    '  factomos-sandbox --version',
  ];
}
