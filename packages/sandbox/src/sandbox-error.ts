export const sandboxErrorCodes = [
  'closed',
  'disk-full',
  'file-in-use',
  'file-unknown',
  'file-unusable',
  'node-too-old',
  'option-invalid',
  'port-in-use',
  'request-failed',
  'seed-invalid',
  'snapshot-invalid',
] as const;

export type SandboxErrorCode = (typeof sandboxErrorCodes)[number];

/** An error for the person who runs the sandbox. Callers of the API get the answers of Factomos instead. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError';
  readonly code: SandboxErrorCode;

  constructor(code: SandboxErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Whether the cause is the disk and not the request. */
export function isStorageError({ code }: SandboxError): boolean {
  return code === 'disk-full' || code === 'file-unusable';
}
