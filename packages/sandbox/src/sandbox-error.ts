export const sandboxErrorCodes = [
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

/** What the sandbox says to the one who runs it; callers of the API get Factomos's answers instead. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError';
  readonly code: SandboxErrorCode;

  constructor(code: SandboxErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Whether the disk failed, rather than the request. */
export function isStorageError({ code }: SandboxError): boolean {
  return code === 'disk-full' || code === 'file-unusable';
}
