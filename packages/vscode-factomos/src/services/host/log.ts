import { window, type Disposable, type LogOutputChannel } from 'vscode';

/** The “Factomos” log. Known tokens and secrets are removed from everything that is written to it. */
export class Log implements Disposable {
  readonly #channel: LogOutputChannel = window.createOutputChannel('Factomos', { log: true });
  readonly #secrets = new Set<string>();

  /** Removes these texts from all further log entries. */
  hide(...secrets: string[]): void {
    for (const secret of secrets) if (secret !== '') this.#secrets.add(secret);
  }

  info(message: string): void {
    this.#channel.info(this.#redact(message));
  }

  warn(message: string): void {
    this.#channel.warn(this.#redact(message));
  }

  error(message: string): void {
    this.#channel.error(this.#redact(message));
  }

  show(): void {
    this.#channel.show();
  }

  dispose(): void {
    this.#channel.dispose();
  }

  #redact(message: string): string {
    let text = message;
    for (const secret of this.#secrets) {
      text = text.replaceAll(secret, '***').replaceAll(encodeURIComponent(secret), '***');
    }
    return text;
  }
}
