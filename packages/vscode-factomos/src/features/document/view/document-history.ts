import { l10n } from 'vscode';
import type { SentEmail } from '../../../domain/company-data.ts';
import { today } from '../../../domain/day.ts';
import { age, clock, day } from '../../../ui/format.ts';
import { emailDetails } from '../email-details.ts';
import { html, type Html } from '../../../ui/html.ts';
import { actionButton } from './parts.ts';
import type { DocumentView } from './document-view.ts';

/** The emails of an invoice as last read, and one that was sent from here since then. */
export function documentHistory({ document, emails, sent, readEmails, now }: DocumentView): Html | undefined {
  if (document.kind === 'estimate') return undefined;
  const fromHere =
    sent === undefined || (emails !== undefined && emails.at > sent.at)
      ? undefined
      : html`<p>
          ${l10n.t('It was sent from here before: {0} {1}, to {2}.', day(today(sent.at)), clock(sent.at), sent.to)}
        </p>`;
  const list =
    emails === undefined
      ? undefined
      : emails.list.length === 0
        ? html`<p class="soft">${l10n.t('Factomos has sent no email for {0}.', document.number)}</p>`
        : html`<ul>
            ${emails.list.map(emailItem)}
          </ul>`;
  return html`<section class="more" aria-labelledby="emails">
    <div>
      <h2 id="emails">${l10n.t('Emails')}</h2>
      ${fromHere} ${list}
      ${emails === undefined ? undefined : html`<p class="soft">${l10n.t('Read {0}.', age(emails.at, now))}</p>`}
      ${readEmails === undefined ? undefined : actionButton(readEmails)}
    </div>
  </section>`;
}

function emailItem(email: SentEmail): Html {
  const details = [email.to, ...emailDetails(email)].filter((part) => part !== '');
  return html`<li>
    <bdi>${email.subject}</bdi>
    <p class="soft">
      ${details.map((detail, index) => html`${index === 0 ? '' : ' · '}<bdi>${detail}</bdi>`)}
    </p>
  </li>`;
}
