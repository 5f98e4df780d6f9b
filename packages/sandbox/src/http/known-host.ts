import { type Context, type MiddlewareHandler } from 'hono';

/**
 * Only allows host names that outsiders cannot point at this machine. A public DNS name can be pointed at it
 * (DNS rebinding), and its pages would have the same origin as the sandbox.
 *
 * @param allowed additional names, such as that of a proxy
 */
export const knownHostOnly =
  (allowed: readonly string[]): MiddlewareHandler =>
  async (c, next) =>
    hostRefusal(c, allowed) ?? next();

/** The answer to a request under a name that is not allowed. */
export function hostRefusal(c: Context, allowed: readonly string[]): Response | undefined {
  const name = hostName(c.req.header('host'));
  if (name !== undefined && (isPrivateName(name) || allowed.includes(name))) return undefined;
  const option = name === undefined ? '' : `, or start it with --allow-host ${name}`;
  return c.text(
    `Open the sandbox by its IP address, as localhost or by a name of the local network${option}.\n`,
    403,
  );
}

/** The name in a Host header, without the port. */
export function hostName(host: string | undefined): string | undefined {
  return host !== undefined && URL.canParse(`http://${host}`)
    ? new URL(`http://${host}`).hostname
    : undefined;
}

const privateSuffixes = ['.localhost', '.local', '.internal', '.test', '.home.arpa'];

/** An address, or a name of this machine or the local network. */
export function isPrivateName(name: string): boolean {
  const isAddress = name.startsWith('[') || /^\d+(\.\d+){3}$/.test(name);
  return isAddress || !name.includes('.') || privateSuffixes.some((suffix) => name.endsWith(suffix));
}
