import { EventEmitter } from './events.ts';

/** The result of `executeCommand` with shell integration. */
export class FakeExecution {
  #end: (output: string) => void = () => undefined;
  readonly #output = new Promise<string>((resolve) => (this.#end = resolve));

  async *read(): AsyncGenerator<string> {
    yield await this.#output;
  }

  end(exitCode: number, output: string): void {
    this.#end(`${output}\r\n`);
    terminalEvents.ended.fire({ execution: this, exitCode });
  }
}

export class FakeTerminal {
  readonly name: string;
  readonly sent: string[] = [];
  exitStatus: { code: number | undefined; reason: number } | undefined;
  shellIntegration: { executeCommand(command: string): FakeExecution } | undefined;
  readonly executions: FakeExecution[] = [];
  readonly show = (): void => undefined;
  readonly dispose = (): void => undefined;

  constructor(name: string) {
    this.name = name;
  }

  sendText(text: string): void {
    this.sent.push(text);
  }

  /** Activates shell integration. */
  integrate(): void {
    this.shellIntegration = {
      executeCommand: (command) => {
        this.sent.push(command);
        const execution = new FakeExecution();
        this.executions.push(execution);
        return execution;
      },
    };
    terminalEvents.integrated.fire({ terminal: this });
  }

  /** Ends its process, or closes the terminal as a user does. */
  close(code: number | undefined, reason: number): void {
    this.exitStatus = { code, reason };
    terminalEvents.closed.fire(this);
  }
}

export const terminalEvents = {
  closed: new EventEmitter<FakeTerminal>(),
  integrated: new EventEmitter<{ terminal: FakeTerminal }>(),
  ended: new EventEmitter<{ execution: FakeExecution; exitCode: number | undefined }>(),
};
