import { parseArgs } from 'node:util';
import { SandboxError } from '../sandbox-error.ts';
import { type Command, OptionValues } from './command.ts';
import { init } from './init.ts';
import { remoteCommands } from './remote.ts';
import { start } from './start.ts';

export const commands: readonly Command[] = [start, init, ...remoteCommands];

const help = { help: { type: 'boolean', short: 'h' } } as const;

/** Runs a command line. @returns the exit code */
export async function main(
  args: readonly string[],
  print: (line: string) => void,
  complain: (line: string) => void,
): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    print(overview());
    return 0;
  }
  const command = commands.find((known) => known.name === name);
  if (command === undefined) {
    complain(`There is no command ${name}.\n\n${overview()}`);
    return 2;
  }
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...command.options, ...help },
      allowPositionals: true,
      strict: true,
    });
    const options = new OptionValues({ ...values });
    if (options.has('help')) print(`${command.summary}\n\n  factomos-sandbox ${command.usage}`);
    else if (positionals.length > command.words) {
      complain(
        `${name} does not take ${positionals.slice(command.words).join(' ')}.\n\n  factomos-sandbox ${command.usage}`,
      );
      return 2;
    } else await command.run({ values: options, words: positionals, print });
    return 0;
  } catch (error) {
    if (error instanceof SandboxError) {
      complain(error.message);
      return 1;
    }
    if (error instanceof TypeError && String(Reflect.get(error, 'code')).startsWith('ERR_PARSE_ARGS')) {
      complain(`${error.message}\n\n  factomos-sandbox ${command.usage}`);
      return 2;
    }
    throw error;
  }
}

function overview(): string {
  const lines = commands.map(({ usage, summary }) => `  factomos-sandbox ${usage}\n      ${summary}`);
  return `An embedded Factomos for tests, demos and development.\n\n${lines.join('\n')}`;
}
