import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import { type PageEnv } from './ui/page.ts';

/** No external or inline content, and no frames: even unescaped text could not run a script. */
const headers = secureHeaders({
  // The sandbox uses plain HTTP, and its popup must be able to reach the window that opened it.
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDownloadOptions: false,
  // Without a referrer, browsers would send `Origin: null` with the forms of the sandbox.
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
});

export const pageHeaders = createMiddleware<PageEnv>(async (c, next) => {
  await headers(c, next);
  const form = c.get('formOrigin') ?? '';
  const image = c.get('imageOrigin') ?? '';
  c.header(
    'Content-Security-Policy',
    [
      "default-src 'none'",
      "style-src 'self'",
      "script-src 'self'",
      "connect-src 'self'",
      `img-src 'self' ${image}`.trim(),
      `form-action 'self' ${form}`.trim(),
      `frame-src ${form || "'none'"}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  );
});
