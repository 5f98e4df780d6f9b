import { Disposable, EventEmitter } from './events.ts';
import { host } from './host.ts';

export class LanguageModelTextPart {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

export class LanguageModelToolResult {
  readonly content: readonly LanguageModelTextPart[];
  constructor(content: readonly LanguageModelTextPart[]) {
    this.content = content;
  }
}

/** The token that the chat passes to a tool; its stop button cancels it. */
export class FakeToken {
  readonly #cancelled = new EventEmitter<void>();
  isCancellationRequested = false;
  readonly onCancellationRequested = this.#cancelled.event;

  cancel(): void {
    this.isCancellationRequested = true;
    this.#cancelled.fire();
  }
}

export const lm = {
  registerTool(name: string, tool: unknown) {
    if (host.tools.has(name)) throw new Error(`tool ${name} is registered twice`);
    host.tools.set(name, tool);
    return new Disposable(() => host.tools.delete(name));
  },
};
