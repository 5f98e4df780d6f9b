import { html, type Markup } from './markup.ts';

/** Content that is reloaded every two seconds while the page is visible, if scripts are enabled. */
export function refreshed(content: Markup): Markup {
  return html`<div data-refresh>${content}</div>
    <script src="/assets/refresh.js"></script>`;
}
