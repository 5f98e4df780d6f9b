import { Hono } from 'hono';
import { STYLE_PATH, styleSheet } from './style/index.ts';
import { mark } from './ui/icons.ts';

/**
 * Posts the key into the frame and closes the window after an answer, whose content in a frame of another
 * site cannot be read.
 */
const HAND_OVER_SCRIPT = `const frame = document.querySelector('iframe');
frame.addEventListener('load', () => {
  try {
    if (frame.contentWindow.location.href === 'about:blank') return;
  } catch {}
  window.close();
});
document.getElementById('hand-over').submit();
`;

const CLOSE_SCRIPT = `setTimeout(() => window.close(), 600);
`;

const script = { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'public, max-age=3600' };

const PRINT_SCRIPT = `document.getElementById('print').addEventListener('click', () => window.print());
`;

/** Reloads the content while the page is visible, unless the focus is in it. */
const REFRESH_SCRIPT = `const seen = document.querySelector('[data-refresh]');
setInterval(async () => {
  if (document.hidden || seen.contains(document.activeElement)) return;
  try {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = page.querySelector('[data-refresh]');
    if (answer.ok && next !== null && next.innerHTML !== seen.innerHTML) seen.replaceChildren(...next.childNodes);
  } catch {}
}, 2000);
`;

/** Style, icon and the few scripts. All pages work without scripts. */
export function assets(): Hono {
  const app = new Hono();
  app.get(STYLE_PATH, (c) =>
    c.body(styleSheet, 200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    }),
  );
  app.get('/assets/icon.svg', (c) =>
    c.body(mark, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' }),
  );
  app.get('/assets/hand-over.js', (c) => c.body(HAND_OVER_SCRIPT, 200, script));
  app.get('/assets/print.js', (c) => c.body(PRINT_SCRIPT, 200, script));
  app.get('/assets/refresh.js', (c) => c.body(REFRESH_SCRIPT, 200, script));
  app.get('/assets/close.js', (c) => c.body(CLOSE_SCRIPT, 200, script));
  return app;
}
