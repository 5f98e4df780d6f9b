import { raw } from 'hono/html';
import { html, type Markup } from './markup.ts';

/** Line icons of 24 by 24. They are always next to a label, so screen readers skip them. */
const shapes = {
  overview: '<path d="M4 4h7v9H4zM13 4h7v5h-7zM13 12h7v8h-7zM4 16h7v4H4z"/>',
  invoices: '<path d="M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6"/>',
  estimates: '<path d="M6 3h9l4 4v14H6zM14 3v5h5M9 13h6M9 17h4"/>',
  clients:
    '<path d="M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-3.5 2.7-6 6-6s6 2.5 6 6M16 5a3 3 0 0 1 0 6M17.5 14.5c2.1.8 3.5 2.8 3.5 5.5"/>',
  journal: '<path d="M5 4h14v16H5zM9 4v16M12 9h4M12 13h4"/>',
  deliveries: '<path d="M21 3 3 10l7 3 3 7zM21 3 10 13"/>',
  outbox: '<path d="M3 6h18v12H3zM3 7l9 7 9-7"/>',
  test: '<path d="M8 5 2 12l6 7M16 5l6 7-6 7M13.5 4l-3 16"/>',
  controls: '<path d="M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5"/>',
} as const;

export type IconName = keyof typeof shapes;

export function icon(name: IconName): Markup {
  return html`<svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="1.8"
    stroke-linejoin="round"
    stroke-linecap="round"
    aria-hidden="true"
    focusable="false"
  >
    ${raw(shapes[name])}
  </svg>`;
}

/** The logo: a sheet of paper in a sandbox. Also used as the favicon. */
export const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="8" fill="#0f5f6e"/><path d="M10 6h9l4 4v12H10z" fill="#fff"/><path d="M13 12h7M13 15.5h5" stroke="#0f5f6e" stroke-width="1.6" stroke-linecap="round"/><path d="M5 24c3.5-4 7-4 11 0s7.5 4 11 0v1a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3z" fill="#f2c14e"/></svg>';
