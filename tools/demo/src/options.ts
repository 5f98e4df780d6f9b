export interface Options {
  /** Leave when the customer is billed, instead of staying up. */
  once: boolean;
  help: boolean;
}

export const usage = `Usage: npx pnpm@12 demo [--once]

Bills a customer in a real n8n, on an embedded Factomos, both on this machine and with made-up data.
It stays up until Ctrl-C, so that you can look around in the editor.

  --once   leave when it is done: 0 if all of it happened, else 1 with the reason
  --help   show this`;

/** @throws Error that names the argument nobody knows. */
export function readOptions(args: readonly string[]): Options {
  const options: Options = { once: false, help: false };
  for (const arg of args) {
    if (arg === '--once') options.once = true;
    else if (arg === '--help' || arg === '-h') options.help = true;
    else throw new Error(`"${arg}" is no option of the demo.\n\n${usage}`);
  }
  return options;
}
