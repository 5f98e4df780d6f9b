export interface TransportRequest {
  /** Where to POST to. */
  readonly url: string;
  /** Form-encoded; holds the token and the sealed request, so it must never be logged. */
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /**
   * A write must not go over a connection that the server may just have closed: what was lost there cannot be told from what was done.
   * Take it for a write when it is left out.
   */
  readonly effect?: 'read' | 'write';
}

export interface TransportResponse {
  readonly status: number;
  readonly body: Uint8Array;
}

/**
 * Sends one POST and gives its answer, whatever its status. It must not follow redirections, nor send anything twice. When there is no
 * answer it throws a {@link TransportError}; any other error counts as `sent: 'maybe'`.
 */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;

/** There was no answer. `sent` says whether the request can have left: `no` only when that is certain. */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly sent: 'no' | 'maybe';

  constructor(message: string, { sent, cause }: { sent: 'no' | 'maybe'; cause?: unknown }) {
    super(message, cause === undefined ? undefined : { cause });
    this.sent = sent;
  }
}
