import { hostName, isPrivateName } from './known-host.ts';
import { type PageContext } from '../pages/ui/page.ts';

/** Where programs find the API: as the page was found, or past the proxy that it was found through. */
export function apiOrigin(c: PageContext): string {
  const host = hostName(c.req.header('host'));
  if (host !== undefined && isPrivateName(host)) return new URL(c.req.url).origin;
  return socketOrigin(c);
}

/** The address of the socket, not the one in the request, which anybody may write. */
export function socketOrigin(c: PageContext): string {
  const { localAddress = '127.0.0.1', localPort = 80 } = c.env.incoming.socket;
  return `http://${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}
