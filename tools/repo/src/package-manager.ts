/** The command for the pnpm that runs this process or, if Node.js was started directly, for pnpm through npx. */
export function packageManager(...args: string[]): { command: string; args: string[] } {
  const own = process.env.npm_execpath ?? '';
  if (/pnpm(\.exe)?$/.test(own)) return { command: own, args };
  if (/pnpm\.[cm]?js$/.test(own)) return { command: process.execPath, args: [own, ...args] };
  // A pnpm in the cache of npx is used as it is: asking the registry for a newer one takes minutes without a
  // network.
  return { command: 'npx', args: ['--yes', '--prefer-offline', 'pnpm@12', ...args] };
}
