/** A sentence for the user that is not a failure of Factomos: bad input, or something that cannot be done. */
export class UserError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UserError';
  }
}
