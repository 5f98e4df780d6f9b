import { l10n } from 'vscode';
import type { StoredDocument } from '../../../domain/company-data.ts';
import { age, calls, day } from '../../../ui/format.ts';
import { html, type Html, type HtmlValue } from '../../../ui/html.ts';
import { documentStatusLabel } from '../document-status.ts';
import { documentLines } from './document-lines.ts';
import { documentHistory } from './document-history.ts';
import { documentTotals } from './document-totals.ts';
import { actionButton, foreign } from './parts.ts';
import type { DocumentNotice, DocumentView } from './document-view.ts';

/** The page of a document: actions, notices, the document itself and its history. */
export function documentBody(view: DocumentView): Html {
  const { document } = view;
  const old = document.changes !== undefined;
  return html`<nav class="actions" aria-label="${l10n.t('Possible actions')}">
      ${view.actions.map(actionButton)}
    </nav>
    <div role="status">${view.notices.map(notice)}</div>
    <main class="${old ? 'old' : ''}">
      <p class="age">${ageOf(view)}</p>
      <article class="sheet" aria-labelledby="title">
        ${head(view)} ${parties(view)}
        ${
          document.subject === undefined
            ? undefined
            : html`<p><span class="soft">${l10n.t('Subject:')}</span> ${foreign(document.subject)}</p>`
        }
        ${documentLines(document.lines)} ${documentTotals(view)}
        ${document.comment === undefined ? undefined : html`<p class="text soft">${foreign(document.comment)}</p>`}
        <footer class="foot">
          <p>
            ${l10n.t('Figures as returned by Factomos, without the VAT of each line. To print it or save it as PDF, open its page in the browser.')}
          </p>
        </footer>
      </article>
      ${documentHistory(view)}
    </main>`;
}

/** Shown instead of a document that is not cached, since opening a panel makes no calls by itself. */
export function emptyBody(notices: readonly DocumentNotice[]): Html {
  return html`<div role="status">${notices.map(notice)}</div>`;
}

function notice({ text, action }: DocumentNotice): Html {
  return html`<div class="notice">
    <p>${text}</p>
    ${action === undefined ? undefined : html`<div>${actionButton({ ...action, primary: true })}</div>`}
  </div>`;
}

function ageOf({ document, now }: DocumentView): string {
  const read = l10n.t('Read {0}. Reading it again costs {1}.', age(document.at, now), calls(1));
  return document.changes === undefined
    ? read
    : `${l10n.t('The figures below are from before the change.')} ${read}`;
}

function head({ document, overdueDays }: DocumentView): Html {
  const dates: [string, string | undefined][] = [
    [l10n.t('Date'), document.date],
    [l10n.t('Due date'), document.term],
  ];
  return html`<header class="head">
    <div>
      <h1 id="title">
        ${foreign(document.title === '' ? titleOf(document) : document.title)}<span
          >${foreign(document.number)}</span
        >
      </h1>
      <p class="status ${overdueDays === undefined ? '' : 'overdue'}">
        ${documentStatusLabel(document, overdueDays)}
      </p>
    </div>
    <dl class="dates">
      ${dates.map(([name, value]) =>
        value === undefined
          ? undefined
          : html`<dt>${name}</dt>
              <dd>${day(value)}</dd>`,
      )}
    </dl>
  </header>`;
}

function titleOf({ kind, credit }: StoredDocument): string {
  if (kind === 'estimate') return l10n.t('Estimate');
  return credit ? l10n.t('Credit note') : l10n.t('Invoice');
}

function parties({ document, company, client, readClient }: DocumentView): Html {
  const { clientId, attention } = document;
  const name = document.client ?? (clientId === undefined ? l10n.t('not readable') : `#${clientId}`);
  const details: HtmlValue[] = [
    attention === undefined
      ? undefined
      : html`<p>${l10n.t('For the attention of')} ${foreign(attention)}</p>`,
    client?.address?.map((line) => html`<p>${foreign(line)}</p>`),
    client?.email === undefined || client.email === ''
      ? undefined
      : html`<p class="soft">${foreign(client.email)}</p>`,
    identifier(l10n.t('SIRET'), client?.siret),
    identifier(l10n.t('VAT number'), client?.vatNumber),
    clientId === undefined ? undefined : html`<p class="soft">${l10n.t('Client {0}', clientId)}</p>`,
  ];
  return html`<div class="parties">
    <section aria-labelledby="from">
      <h2 id="from">${l10n.t('From')}</h2>
      <p class="name">${foreign(company)}</p>
    </section>
    <section aria-labelledby="to">
      <h2 id="to">${l10n.t('To')}</h2>
      <p class="name">${foreign(name)}</p>
      ${details} ${readClient === undefined ? undefined : actionButton(readClient)}
    </section>
  </div>`;
}

function identifier(name: string, value: string | undefined): Html | undefined {
  return value === undefined || value === ''
    ? undefined
    : html`<p class="soft">${name} ${foreign(value)}</p>`;
}
