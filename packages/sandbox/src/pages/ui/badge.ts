import { html, type Markup } from './markup.ts';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'plum' | 'neutral';

export function badge(text: string, tone: Tone = 'neutral'): Markup {
  return html`<span class="badge ${tone}">${text}</span>`;
}

/** A sentence above the content that says what has happened. Errors are read out at once, the rest when there is time. */
export function notice(text: Markup | string, tone: 'good' | 'warn' | 'bad' | 'info' = 'info'): Markup {
  return html`<div class="notice ${tone}" role="${tone === 'bad' ? 'alert' : 'status'}">${text}</div>`;
}
