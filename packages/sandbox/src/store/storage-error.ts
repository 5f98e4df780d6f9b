import { SandboxError } from '../sandbox-error.ts';

/** SQLite's primary result codes. */
const IO_ERROR = 10;
const DISK_FULL = 13;

/** Explains an error of the disk; other errors are passed on. */
export function toStorageError(cause: unknown): unknown {
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'errcode') : undefined;
  if (typeof code !== 'number') return cause;
  // The upper bytes tell only which step of it failed.
  switch (code & 0xff) {
    case DISK_FULL:
      return new SandboxError(
        'disk-full',
        'The disk is full, so nothing was saved. Free some space, then retry.',
        {
          cause,
        },
      );
    case IO_ERROR:
      return new SandboxError(
        'file-unusable',
        `The database file cannot be read or written, so nothing was saved: ${String(Reflect.get(Object(cause), 'message'))}. Check its disk, then retry.`,
        { cause },
      );
    default:
      return cause;
  }
}
