import { html, type Markup } from './markup.ts';

/** Content that a visible page reads again by itself every two seconds; without its script it stays as it was. */
export function refreshed(content: Markup): Markup {
  return html`<div data-refresh>${content}</div>
    <script src="/assets/refresh.js"></script>`;
}
