import { type Context } from 'hono';
import { createMiddleware } from 'hono/factory';

/**
 * Keeps other web sites away from what changes or shows the sandbox: pages, forms and the admin API have no login, so any page in the
 * user's browser could otherwise work them. Programs send neither header and are let through.
 */
export const sameOriginOnly = createMiddleware(async (c, next) => {
  const problem = hostProblem(c) ?? originProblem(c);
  if (problem !== undefined) return c.text(`${problem}\n`, 403);
  return next();
});

/** For forms that other applications may open, such as the prefilled estimate: only the name in the address is checked. */
export const knownHostOnly = createMiddleware(async (c, next) => {
  const problem = hostProblem(c);
  if (problem !== undefined) return c.text(`${problem}\n`, 403);
  return next();
});

function originProblem(c: Context): string | undefined {
  // A link may lead here from anywhere; what a link opens changes nothing.
  const opened = c.req.method === 'GET' && c.req.header('sec-fetch-mode') === 'navigate';
  if (opened) return undefined;
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const same =
    site === undefined
      ? origin === undefined || isOwnOrigin(c, origin)
      : site === 'same-origin' || site === 'none';
  return same
    ? undefined
    : 'Another site may not do this to the sandbox. Open the sandbox itself in the browser.';
}

function isOwnOrigin(c: Context, origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host');
}

/** A name of the public DNS can be made to point at this machine (DNS rebinding), and its pages would count as our own. */
function hostProblem(c: Context): string | undefined {
  const host = c.req.header('host');
  if (
    host !== undefined &&
    URL.canParse(`http://${host}`) &&
    isPrivateName(new URL(`http://${host}`).hostname)
  )
    return undefined;
  return 'Open the sandbox by its IP address, as localhost or by a name of the local network.';
}

const privateSuffixes = ['.localhost', '.local', '.internal', '.test', '.home.arpa'];

function isPrivateName(name: string): boolean {
  const isAddress = name.startsWith('[') || /^\d+(\.\d+){3}$/.test(name);
  return isAddress || !name.includes('.') || privateSuffixes.some((suffix) => name.endsWith(suffix));
}
