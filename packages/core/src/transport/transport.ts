export interface TransportRequest {
  /** The address for the POST request. */
  readonly url: string;
  /** Form-encoded. Contains the token and the sealed request, so it must never be logged. */
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /**
   * A write must not use a connection that the server may just have closed: whether it was done would be
   * unknown. Default `write`.
   */
  readonly effect?: 'read' | 'write';
}

export interface TransportResponse {
  readonly status: number;
  readonly body: Uint8Array;
}

/**
 * Sends one POST request and returns its answer, whatever its status. It must not follow redirections or send
 * anything twice. If there is no answer it throws a {@link TransportError}; any other error counts as `sent:
 * 'maybe'`.
 */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;

/** There was no answer. `sent` tells whether the request can have been sent: `no` only when it certainly was not. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly sent: 'no' | 'maybe';

  constructor(message: string, { sent, cause }: { sent: 'no' | 'maybe'; cause?: unknown }) {
    super(message, cause === undefined ? undefined : { cause });
    this.sent = sent;
  }
}
