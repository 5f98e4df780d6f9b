/** A documented error of one action. The same code can mean something else for another action. */
export interface ErrorEntry {
  /** The server's message. `labels` explains what it means and what to do. */
  readonly message: string;
  /** The requested object does not exist. */
  readonly notFound?: true;
}

export type ErrorTable = Readonly<Record<number, ErrorEntry>>;

export function missing<const Name extends string>(name: Name) {
  return { message: `Missing parameter ${name}` } as const;
}

export function notFound<const What extends string>(what: What) {
  return { message: `${what} not found`, notFound: true } as const;
}
