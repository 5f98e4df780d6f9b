export interface Options {
  /** Exit when the customer is billed. Default: keep running until Ctrl-C. */
  once: boolean;
  help: boolean;
}

export const usage = `Usage: npx pnpm@12 demo [--once]

Bills a customer in a real n8n with the Factomos sandbox. Both run on this machine, with example data.
It keeps running until Ctrl-C, so that you can explore the editor.

  --once   exit when the customer is billed: 0 on success, 1 with the reason on failure
  --help   print this help`;

/** @throws Error that names the unknown argument */
export function parseOptions(args: readonly string[]): Options {
  const options: Options = { once: false, help: false };
  for (const arg of args) {
    if (arg === '--once') options.once = true;
    else if (arg === '--help' || arg === '-h') options.help = true;
    else throw new Error(`Unknown option "${arg}".\n\n${usage}`);
  }
  return options;
}
