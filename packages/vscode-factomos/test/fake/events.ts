/** The event emitter of the fake, without VS Code's error handling: a listener that throws fails the test. */
export class EventEmitter<T> {
  private readonly listeners = new Set<(event: T) => unknown>();

  readonly event = (
    listener: (event: T) => unknown,
    thisArg?: unknown,
    disposables?: { dispose(): unknown }[],
  ): Disposable => {
    const bound = (event: T): unknown => Reflect.apply(listener, thisArg, [event]);
    this.listeners.add(bound);
    const disposable = new Disposable(() => this.listeners.delete(bound));
    disposables?.push(disposable);
    return disposable;
  };

  fire(event: T): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  dispose(): void {
    this.listeners.clear();
  }
}

export class Disposable {
  private readonly callOnDispose: () => unknown;

  constructor(callOnDispose: () => unknown) {
    this.callOnDispose = callOnDispose;
  }

  static from(...disposables: { dispose(): unknown }[]): Disposable {
    return new Disposable(() => {
      for (const disposable of disposables) disposable.dispose();
    });
  }

  dispose(): unknown {
    return this.callOnDispose();
  }
}
