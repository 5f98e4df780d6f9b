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

/** The timeout for the start of VS Code's shell integration. */
const INTEGRATION_MS = 3_000;
const MAX_OUTPUT = 20_000;

export interface EndedRun {
  readonly exitCode: number | undefined;
  /** The end of its output; empty without shell integration. */
  readonly output: string;
}

/** Runs a command in a terminal, where the user can see and stop it, and detects when it ends. */
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

  /** The result of the command; undefined while it runs. `closed`: the user closed its terminal. */
  get ended(): EndedRun | 'closed' | undefined {
    return this.#ended;
  }

  /** Stops watching; the terminal stays open. */
  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #start(command: string): Promise<void> {
    await this.#integration();
    if (this.#ended !== undefined) return;
    const { shellIntegration } = this.#terminal;
    // Without shell integration, a failure can only be detected by ending the shell with the command.
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
        // More output may still arrive.
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

  /** Waits for shell integration, until it is available, the terminal is closed, or the timeout. */
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
