/** The default address of `factomos-sandbox start`. */
export const SANDBOX_URL = 'http://127.0.0.1:4280';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether an address is one of this machine. */
export function isLoopback(address: string): boolean {
  return URL.canParse(address) && LOOPBACK.has(new URL(address).hostname);
}
