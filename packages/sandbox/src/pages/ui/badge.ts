import { html, type Markup } from './markup.ts';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'plum' | 'neutral';

export function badge(text: string, tone: Tone = 'neutral'): Markup {
  return html`<span class="badge ${tone}">${text}</span>`;
}

/**
 * A message above the content about the last action. Screen readers announce errors at once, other messages
 * when idle.
 */
export function notice(text: Markup | string, tone: 'good' | 'warn' | 'bad' | 'info' = 'info'): Markup {
  return html`<div class="notice ${tone}" role="${tone === 'bad' ? 'alert' : 'status'}">${text}</div>`;
}
