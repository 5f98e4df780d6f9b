/** Ends a call with an error of the API and undoes its changes. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Codes for errors that the manual does not list. Their messages start with `[sandbox]`, so that they are not
 * taken for those of Factomos.
 */
export const sandboxCodes = {
  wrongShape: -900,
  missingLines: -901,
  missingQuantities: -902,
  invalidCategory: -903,
  invalidDate: -904,
  invalidNumber: -905,
  invalidType: -906,
  templateNotFound: -907,
  supplierNotFound: -908,
  paymentNotFound: -909,
  readOnlyAccount: -910,
  blockedAccount: -911,
  notCreditable: -912,
  noRecipient: -913,
  invalidValue: -914,
  notUtf8: -915,
  tooLong: -916,
  outOfRange: -917,
} as const;

export function refuse(code: number, message: string): never {
  throw new Refusal(code, message);
}

/** Refuses with one of the sandbox's own codes. */
export function refuseWithSandboxCode(reason: keyof typeof sandboxCodes, message: string): never {
  throw new Refusal(sandboxCodes[reason], `[sandbox] ${message}`);
}
