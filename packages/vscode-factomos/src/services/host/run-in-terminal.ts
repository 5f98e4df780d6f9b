import { stripVTControlCharacters } from 'node:util';
import {
  Disposable,
  env,
  TerminalExitReason,
  window,
  type Terminal,
  type TerminalOptions,
  type TerminalShellExecution,
} from 'vscode';

/** How long a shell may take to say that VS Code can watch its commands. */
const INTEGRATION_MS = 3_000;
const MAX_OUTPUT = 20_000;

export interface EndedRun {
  readonly exitCode: number | undefined;
  /** The end of what it printed; empty where the shell does not let VS Code see it. */
  readonly output: string;
}

/** A command in a terminal, where the user sees it and can end it. It notices at once when the command ends by itself. */
export class TerminalRun implements Disposable {
  readonly #terminal: Terminal;
  readonly #subscriptions: Disposable[] = [];
  #output = '';
  #ended: EndedRun | 'closed' | undefined;

  private constructor(options: TerminalOptions) {
    this.#terminal = window.createTerminal(options);
    this.#subscriptions.push(
      window.onDidCloseTerminal((closed) => {
        if (closed === this.#terminal) this.#onClose();
      }),
    );
    this.#terminal.show(true);
  }

  static async start(command: string, options: TerminalOptions): Promise<TerminalRun> {
    const run = new TerminalRun(options);
    await run.#start(command);
    return run;
  }

  /** How the command ended; undefined while it runs. `closed`: the user closed its terminal. */
  get ended(): EndedRun | 'closed' | undefined {
    return this.#ended;
  }

  /** Watches no longer; the terminal stays. */
  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #start(command: string): Promise<void> {
    await this.#integration();
    if (this.#ended !== undefined) return;
    const { shellIntegration } = this.#terminal;
    // Without it, the only sign there can be is that the shell ends with the command that failed.
    if (shellIntegration === undefined) this.#terminal.sendText(orExit(command));
    else this.#watch(shellIntegration.executeCommand(command));
  }

  #watch(execution: TerminalShellExecution): void {
    const reading = (async () => {
      for await (const data of execution.read()) this.#output = (this.#output + data).slice(-MAX_OUTPUT);
    })();
    this.#subscriptions.push(
      window.onDidEndTerminalShellExecution((event) => {
        if (event.execution !== execution) return;
        // The rest of the output may still be on its way.
        void reading
          .catch(() => undefined)
          .then(() => {
            this.#ended ??= { exitCode: event.exitCode, output: stripVTControlCharacters(this.#output) };
          });
      }),
    );
  }

  #onClose(): void {
    const { code, reason } = this.#terminal.exitStatus ?? {};
    this.#ended ??=
      reason === TerminalExitReason.Process && code !== 0 ? { exitCode: code, output: '' } : 'closed';
  }

  /** Until the shell says that its commands can be watched, the terminal is closed, or nothing comes. */
  async #integration(): Promise<void> {
    if (this.#terminal.shellIntegration !== undefined) return;
    const waiting: Disposable[] = [];
    await new Promise<void>((resolve) => {
      const done = (terminal: Terminal): void => {
        if (terminal === this.#terminal) resolve();
      };
      const timer = setTimeout(resolve, INTEGRATION_MS);
      waiting.push(
        new Disposable(() => {
          clearTimeout(timer);
        }),
        window.onDidChangeTerminalShellIntegration(({ terminal }) => {
          done(terminal);
        }),
        window.onDidCloseTerminal(done),
      );
    });
    Disposable.from(...waiting).dispose();
  }
}

function orExit(command: string): string {
  // Windows PowerShell 5 has no `||`.
  return /powershell|pwsh/i.test(env.shell) ? `${command}; if (!$?) { exit 1 }` : `${command} || exit 1`;
}
