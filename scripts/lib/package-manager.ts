/** How to call the pnpm that runs us, or, when Node was called directly, pnpm through npm. */
export function packageManager(...args: string[]): { command: string; args: string[] } {
  const own = process.env.npm_execpath;
  if (own === undefined || !/pnpm(\.exe)?$/.test(own)) {
    const viaNode = own !== undefined && /pnpm\.[cm]?js$/.test(own);
    return viaNode
      ? { command: process.execPath, args: [own, ...args] }
      : { command: 'npx', args: ['--yes', 'pnpm@12', ...args] };
  }
  return { command: own, args };
}
