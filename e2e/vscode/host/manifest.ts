import { deepEqual, equal, ok } from 'node:assert/strict';
import { commands, lm } from 'vscode';
import { listAt, textAt } from '@tools/json';
import { activated } from './extension.ts';

export async function run(): Promise<void> {
  const extension = await activated();
  equal(extension.exports, undefined, 'keys and secrets would be within every extension’s reach');
  const named = (environment: string, key: string): string[] =>
    listAt(extension.packageJSON, 'contributes', environment).map((entry) => textAt(entry, key));

  const registered = await commands.getCommands(true);
  const wanted = named('commands', 'command');
  ok(wanted.length > 20);
  deepEqual(
    wanted.filter((command) => !registered.includes(command)),
    [],
    'unregistered commands',
  );
  const tools = lm.tools.map(({ name }) => name);
  deepEqual(
    named('languageModelTools', 'name').filter((name) => !tools.includes(name)),
    [],
    'tools that VS Code does not offer',
  );
}
