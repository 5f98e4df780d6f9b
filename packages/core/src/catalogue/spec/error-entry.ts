/** A documented error of one action. The same code can mean something else for another action. */
export interface ErrorEntry {
  /** The server's message. */
  readonly message: string;
  /** What it means for this action. */
  readonly meaning: string;
  /** What to do. */
  readonly hint: string;
  /** What was asked for does not exist. */
  readonly notFound?: true;
}

export type ErrorTable = Readonly<Record<number, ErrorEntry>>;

export function missing<const Name extends string>(name: Name) {
  return {
    message: `Missing parameter ${name}`,
    meaning: `The request had no ${name}.`,
    hint: `Send ${name}.`,
  } as const;
}

export function notFound<const What extends string, const Id extends string>(what: What, id: Id) {
  return {
    message: `${what} not found`,
    meaning: `There is no ${what} with this ${id} in this account.`,
    hint: `Check ${id}: it is Factomos's own identifier, not the number on the document.`,
    notFound: true,
  } as const;
}
