interface KnownError {
  pattern: RegExp;
  /** The problem, then the solution. */
  advice: string;
}

/** Errors of a user's machine, as worded by Node, npm, pnpm, n8n and the compilers. The first match is the cause. */
const knownErrors: KnownError[] = [
  {
    pattern: /ENOSPC|EDQUOT|no space left on device|disk is full/i,
    advice: 'The disk is full: free some space (n8n needs about 2 GB), then try again.',
  },
  {
    // Node reports ENOENT for a folder that cannot be created on a read-only disk.
    pattern: /EACCES|EPERM|EROFS|permission denied|read-only file system|ENOENT: .*, mkdir/i,
    advice:
      'A file or folder is not writable: check its owner and whether the disk is read-only, then try again.',
  },
  {
    pattern: /ENOMEM|out of memory/i,
    advice: 'There is not enough memory (n8n needs about 1 GB): close other programs, then try again.',
  },
  {
    pattern: /EADDRINUSE|address already in use|port \d+ is already in use/i,
    advice: 'The port was taken by another program: try again.',
  },
  {
    pattern: /certificate|UnknownIssuer|SELF_SIGNED/,
    advice:
      "The npm registry's certificate is not trusted, for example behind a company proxy: set npm's `cafile` to the company's certificates, then try again.",
  },
  {
    pattern:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|META_FETCH_FAIL|error sending request/,
    advice:
      'The npm registry cannot be reached: check the network (and the proxy), then try again. Downloaded packages are kept.',
  },
  {
    pattern: /gyp ERR!/,
    advice:
      'A native module could not be compiled: install python3, make and a C++ compiler, then try again.',
  },
];

/** The advice for the first known error in the text, if there is one. */
export const adviceFor = (text: string): string | undefined =>
  knownErrors.find(({ pattern }) => pattern.test(text))?.advice;
