import { type ActionDefinition } from 'factomos-core';
import { notice } from '../ui/badge.ts';
import { card } from '../ui/card.ts';
import { labels } from '../ui/labels.ts';
import { type Language } from '../ui/language.ts';
import { html, type Markup } from '../ui/markup.ts';
import { maskAnswer, maskRequest } from './mask.ts';
import { type OpenedAnswer } from './open-answer.ts';
import { messages } from './messages.ts';

export interface Call {
  /** The text that was encrypted. */
  request: string;
  milliseconds: number;
  /** Undefined when the connection was cut. */
  answer: (OpenedAnswer & { status: number }) | undefined;
}

/** The request and the answer, both without secrets. */
export function outcome(action: ActionDefinition, call: Call, language: Language): Markup {
  const text = messages(language);
  const sent = html`<details>
    <summary>${text.sent}</summary>
    <pre>${maskRequest(call.request, text.masked)}</pre>
  </details>`;
  return html`<div id="answer" class="stack" tabindex="-1">
    ${card(text.answer, html`<div class="body">${received(action, call, language)} ${sent}</div>`, timing(call, language))}
  </div>`;
}

function timing(call: Call, language: Language): Markup | string {
  const text = messages(language);
  return call.answer
    ? html`<span class="muted small">${text.status(call.answer.status, call.milliseconds)}</span>
        <a
          class="small"
          href="/journal?action=${encodeURIComponent(call.request.split('&')[0]?.slice('action='.length) ?? '')}"
          >${text.journal}</a
        >`
    : '';
}

function received(action: ActionDefinition, call: Call, language: Language): Markup {
  const text = messages(language);
  if (call.answer === undefined) return notice(text.broken, 'bad');
  if ('raw' in call.answer) {
    return html`${notice(text.unreadable, 'bad')}
      <pre>${call.answer.raw.slice(0, 20_000)}</pre>`;
  }
  const { answer } = call.answer;
  return html`${verdict(action, answer, language)} ${documentLink(answer, language)}
    <div>
      <h3>${text.received}</h3>
      <pre>${JSON.stringify(maskAnswer(answer, text.masked), null, 2)}</pre>
    </div>`;
}

function verdict(action: ActionDefinition, answer: unknown, language: Language): Markup {
  const text = messages(language);
  const error = property(answer, 'error');
  const code = property(error, 'code');
  if (typeof code !== 'number' && typeof code !== 'string') return notice(text.noCode, 'warn');
  const message = property(error, 'message');
  const line = text.ok(String(code), typeof message === 'string' ? message : '');
  const entry = action.errors[Number(code)];
  const label = entry && labels[language].errorLabel(entry.message);
  return Number(code) === 0
    ? notice(line, 'good')
    : notice(html`<strong>${line}</strong>${label ? html`<br />${label.meaning} ${label.hint}` : ''}`, 'bad');
}

/** A link to the document that was created. */
function documentLink(answer: unknown, language: Language): Markup | string {
  for (const holder of [answer, property(answer, 'invoice'), property(answer, 'estimate')]) {
    for (const name of ['invoice_document_key', 'estimate_document_key', 'document_key']) {
      const key = property(holder, name);
      if (typeof key === 'string' && /^[A-Za-z0-9]+$/.test(key)) {
        return html`<p><a href="/${key}">${messages(language).document}</a></p>`;
      }
    }
  }
  return '';
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
