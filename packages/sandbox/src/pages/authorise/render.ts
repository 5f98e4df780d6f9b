import { notice } from '../ui/badge.ts';
import { hiddenFields, textField } from '../ui/field.ts';
import { languageSwitch, type PageFrame, plainLayout } from '../ui/layout.ts';
import { html, type Markup } from '../ui/markup.ts';
import { type AuthoriseProblem, type AuthoriseRequest } from './request.ts';
import { words } from './words.ts';

export interface LoginHint {
  username: string;
  password: string;
}

/** The popup: who asks, for what, and the login. */
export function authorisePage(
  frame: PageFrame,
  request: AuthoriseRequest,
  state: { hint: LoginHint | undefined; replaces: boolean; wrong: boolean; username: string },
): Markup {
  const text = words(frame.language);
  return popup(
    frame,
    html`${app(request)}
      <div>
        <p>${text.asks(request.appName)}</p>
        <p class="muted small">
          ${text.gets} ${text.sentTo(request.callback.host)}
          ${request.webhookUrl ? text.notified(request.webhookUrl.host) : ''}
          ${state.replaces ? text.replaces : ''}
        </p>
      </div>
      ${state.wrong ? notice(text.wrong, 'bad') : ''}
      <form method="post" action="${frame.url.pathname}${frame.url.search}" class="stack">
        ${textField({
          name: 'username',
          label: text.username,
          type: 'email',
          required: true,
          autocomplete: 'username',
          value: state.username || state.hint?.username,
        })}
        ${textField({
          name: 'password',
          label: text.password,
          type: 'password',
          required: true,
          autocomplete: 'current-password',
          hint: state.hint && text.hint(state.hint.username, state.hint.password),
        })}
        <button>${text.submit}</button>
      </form>`,
  );
}

/** The browser hands the key over: a form that sends itself into a frame; without script it has a button. */
export function handOverPage(
  frame: PageFrame,
  request: AuthoriseRequest,
  keys: Record<string, string>,
): Markup {
  const text = words(frame.language);
  return popup(
    frame,
    html`${app(request)}
      <p role="status">${text.handing(request.appName)}</p>
      <form method="post" action="${request.callback.href}" id="hand-over" target="callback">
        ${hiddenFields(keys)}
        <noscript><button formtarget="_self">${text.handButton}</button></noscript>
      </form>
      <iframe
        name="callback"
        class="hidden-visually"
        title="${request.callback.host}"
        aria-hidden="true"
        tabindex="-1"
      ></iframe>
      <script src="/assets/hand-over.js"></script>`,
  );
}

/** The server has posted the key: the popup closes. */
export function donePage(frame: PageFrame, request: AuthoriseRequest): Markup {
  const text = words(frame.language);
  return popup(
    frame,
    html`${app(request)} ${notice(text.doneText(request.appName), 'good')}
      <script src="/assets/close.js"></script>`,
    text.done,
  );
}

/** The server could not post the key. */
export function failedPage(
  frame: PageFrame,
  request: AuthoriseRequest,
  failure: number | 'unreachable',
): Markup {
  const text = words(frame.language);
  const why = failure === 'unreachable' ? text.unreachable : text.status(failure);
  return popup(
    frame,
    html`${app(request)} ${notice(text.failedText(request.callback.host, why), 'bad')}
      <a class="button" href="${frame.url.pathname}${frame.url.search}">${text.again}</a>`,
    text.failed,
  );
}

export function problemPage(frame: PageFrame, problem: AuthoriseProblem): Markup {
  const text = words(frame.language);
  return popup(frame, notice(text.problems[problem], 'bad'), text.problem);
}

function popup(frame: PageFrame, body: Markup, title = words(frame.language).title): Markup {
  return plainLayout(
    { ...frame, title },
    html`<section class="card popup">
        <div class="body">
          <h1>${title}</h1>
          ${body}
        </div>
      </section>
      <div class="plain-foot">${languageSwitch(frame)}</div>`,
  );
}

function app(request: AuthoriseRequest): Markup {
  const [initial = '?'] = request.appName;
  return html`<div class="app">
    ${
      request.appIcon
        ? html`<img src="${request.appIcon.href}" alt="" width="40" height="40" />`
        : html`<span class="initial" aria-hidden="true">${initial.toUpperCase()}</span>`
    }
    <div>
      <strong class="wrap">${request.appName}</strong>
      ${request.appDescription ? html`<p class="small muted wrap">${request.appDescription}</p>` : ''}
    </div>
  </div>`;
}
