interface Trouble {
  signs: RegExp;
  what: string;
}

/** What goes wrong on somebody's machine, as Node, npm, pnpm, n8n and the compilers word it. The first that fits is the cause. */
const troubles: Trouble[] = [
  {
    signs: /ENOSPC|EDQUOT|no space left on device|disk is full/i,
    what: 'The disk is full: free some space (n8n takes about 2 GB), then try again.',
  },
  {
    // Of a folder that cannot be made on a read-only disk, Node says ENOENT.
    signs: /EACCES|EPERM|EROFS|permission denied|read-only file system|ENOENT: .*, mkdir/i,
    what: 'A file or a folder here cannot be written: see whose they are and whether the disk is read-only, then try again.',
  },
  {
    signs: /ENOMEM|out of memory/i,
    what: 'There is not enough memory (n8n takes about 1 GB): close something, then try again.',
  },
  {
    signs: /EADDRINUSE|address already in use|port \d+ is already in use/i,
    what: 'Another program took a port that was free a moment ago: try again.',
  },
  {
    signs: /certificate|UnknownIssuer|SELF_SIGNED/,
    what: "The npm registry's certificate is not trusted here, as behind a company's proxy: name the company's certificates in npm's `cafile`, then try again.",
  },
  {
    signs:
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|META_FETCH_FAIL|error sending request/,
    what: 'The npm registry cannot be reached: check the network (and the proxy), then try again. What was fetched is kept.',
  },
  {
    signs: /gyp ERR!/,
    what: 'A native part had to be compiled, which needs python3, make and a C++ compiler: install them, then try again.',
  },
];

/** A sentence that says what to do, where a text has the signs of a trouble that we know. */
export const troubleIn = (text: string): string | undefined =>
  troubles.find(({ signs }) => signs.test(text))?.what;
