import { notice } from '../ui/badge.ts';
import { hiddenFields } from '../ui/field.ts';
import { languageSwitch, type PageFrame, plainLayout } from '../ui/layout.ts';
import { loginFields, type LoginState } from '../ui/login-fields.ts';
import { html, type Markup } from '../ui/markup.ts';
import { type AuthoriseProblem, type AuthoriseRequest } from './request.ts';
import { messages } from './messages.ts';

/** The popup: the application, what it requests, and the login. */
export function authorisePage(
  frame: PageFrame,
  request: AuthoriseRequest,
  state: LoginState & { replaces: boolean },
): Markup {
  const text = messages(frame.language);
  return popup(
    frame,
    text.title(request.appName),
    html`<p class="muted small">
        ${text.gets} ${text.sentTo(request.callback.host)}
        ${request.webhookUrl ? text.notified(request.webhookUrl.host) : ''}
        ${state.replaces ? text.replaces : ''}
      </p>
      <form method="post" action="${frame.url.pathname}${frame.url.search}" class="stack">
        ${loginFields(state, frame.language)}
        <button>${text.submit}</button>
      </form>`,
    request,
  );
}

/** The browser posts the key: a form that submits itself into a frame. Without scripts it has a button. */
export function handOverPage(
  frame: PageFrame,
  request: AuthoriseRequest,
  keys: Record<string, string>,
): Markup {
  const text = messages(frame.language);
  return popup(
    frame,
    text.title(request.appName),
    html`<p role="status">${text.handing(request.appName)}</p>
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
    request,
  );
}

/** The server has posted the key: the popup closes. */
export function donePage(frame: PageFrame, request: AuthoriseRequest): Markup {
  const text = messages(frame.language);
  return popup(
    frame,
    text.done,
    html`${notice(text.doneText(request.appName), 'good')}
      <script src="/assets/close.js"></script>`,
    request,
  );
}

/** The server could not post the key. */
export function failedPage(
  frame: PageFrame,
  request: AuthoriseRequest,
  failure: number | 'unreachable',
): Markup {
  const text = messages(frame.language);
  const why = failure === 'unreachable' ? text.unreachable : text.status(failure);
  return popup(
    frame,
    text.failed,
    html`${notice(text.failedText(request.callback.host, why), 'bad')}
      <a class="button" href="${frame.url.pathname}${frame.url.search}">${text.again}</a>`,
    request,
  );
}

export function problemPage(frame: PageFrame, problem: AuthoriseProblem): Markup {
  const text = messages(frame.language);
  return popup(frame, text.problem, notice(text.problems[problem], 'bad'));
}

function popup(frame: PageFrame, title: string, body: Markup, request?: AuthoriseRequest): Markup {
  return plainLayout(
    { ...frame, title },
    html`<section class="card popup">
        <div class="body">
          <div class="app">
            ${request ? appIcon(request) : ''}
            <div>
              <h1>${title}</h1>
              ${request?.appDescription ? html`<p class="small muted wrap">${request.appDescription}</p>` : ''}
            </div>
          </div>
          ${body}
        </div>
      </section>
      <div class="plain-foot">${languageSwitch(frame)}</div>`,
  );
}

function appIcon({ appIcon, appName }: AuthoriseRequest): Markup {
  const [initial = '?'] = appName;
  return appIcon
    ? html`<img src="${appIcon.href}" alt="" width="40" height="40" />`
    : html`<span class="initial" aria-hidden="true">${initial.toUpperCase()}</span>`;
}
