import { hostName, isPrivateName } from './known-host.ts';
import { type PageContext } from '../pages/ui/page.ts';

/** The address of the API for programs: that of the page, or of the sandbox itself behind the proxy of the page. */
export function apiOrigin(c: PageContext): string {
  const host = hostName(c.req.header('host'));
  if (host !== undefined && isPrivateName(host)) return new URL(c.req.url).origin;
  return socketOrigin(c);
}

/** The address of the socket, not of the request, which anybody can set. */
export function socketOrigin(c: PageContext): string {
  const { localAddress = '127.0.0.1', localPort = 80 } = c.env.incoming.socket;
  return `http://${localAddress.includes(':') ? `[${localAddress}]` : localAddress}:${localPort}`;
}
