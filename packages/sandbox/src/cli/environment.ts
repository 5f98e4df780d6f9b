import { SandboxError } from '../sandbox-error.ts';
import { type Command } from './command.ts';

/** FACTOMOS_SANDBOX_ALLOW_HOST for `allow-host`. */
export function variableOf(option: string): string {
  return `FACTOMOS_SANDBOX_${option.replaceAll('-', '_').toUpperCase()}`;
}

/**
 * The options that are set in the environment. Several values are separated by commas. An empty variable is
 * ignored.
 *
 * @throws SandboxError `option-invalid`
 */
export function fromEnvironment(
  { options, environment = [] }: Command,
  variables: NodeJS.ProcessEnv,
): Record<string, unknown> {
  return Object.fromEntries(
    environment.flatMap((name): [string, unknown][] => {
      const given = variables[variableOf(name)]?.trim() ?? '';
      const option = options[name];
      if (given === '' || option === undefined) return [];
      if (option.type === 'boolean') return [[name, booleanOf(variableOf(name), given)]];
      return [[name, option.multiple === true ? given.split(',').map((part) => part.trim()) : given]];
    }),
  );
}

function booleanOf(variable: string, text: string): boolean {
  if (['1', 'true'].includes(text)) return true;
  if (['0', 'false'].includes(text)) return false;
  throw new SandboxError('option-invalid', `${variable} must be 1, true, 0 or false, not "${text}".`);
}
