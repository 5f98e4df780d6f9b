/** A sentence for the user that is not a failure of Factomos: bad input, or something that cannot be done. */
export class UserError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
  }
}
