/** An error message for the user that is not a failure of Factomos, such as invalid input. */
export class UserError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
  }
}
