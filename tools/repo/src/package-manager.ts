/** How to call the pnpm that runs us, or, when Node was called directly, pnpm through npm. */
export function packageManager(...args: string[]): { command: string; args: string[] } {
  const own = process.env.npm_execpath ?? '';
  if (/pnpm(\.exe)?$/.test(own)) return { command: own, args };
  if (/pnpm\.[cm]?js$/.test(own)) return { command: process.execPath, args: [own, ...args] };
  // A pnpm that npx fetched before will do: asking the registry for a newer one takes minutes where there is no network.
  return { command: 'npx', args: ['--yes', '--prefer-offline', 'pnpm@12', ...args] };
}
