import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import { type PageEnv } from './ui/page.ts';

/** Nothing from elsewhere, nothing inline, no frame around a page: an escape that failed would still run nothing. */
const headers = secureHeaders({
  // The sandbox speaks HTTP, and its popup has to reach the window that opened it.
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDownloadOptions: false,
  // Without a referrer at all, browsers would send `Origin: null` with our own forms.
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
