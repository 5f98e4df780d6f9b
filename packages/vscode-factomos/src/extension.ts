import { commands, type ExtensionContext } from 'vscode';
import { Log } from './log.ts';

export function activate(context: ExtensionContext): void {
  const log = new Log();
  context.subscriptions.push(
    log,
    commands.registerCommand('factomos.showLog', () => {
      log.show();
    }),
  );
}
