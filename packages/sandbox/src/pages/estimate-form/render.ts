import { clients, services } from '../../store/schema.ts';
import { type Store } from '../../store/store.ts';
import { type SignedIn } from '../../session/sessions.ts';
import { notice } from '../ui/badge.ts';
import { pageHead } from '../ui/card.ts';
import { hiddenFields, selectField, textArea, textField } from '../ui/field.ts';
import { type Language } from '../ui/language.ts';
import { html, type Markup } from '../ui/markup.ts';
import { type Draft } from './draft.ts';
import { lineRows } from './line-rows.ts';
import { messages } from './messages.ts';

/** What was missing in the last attempt; empty at first. */
export interface Problems {
  client?: boolean;
  lines?: boolean;
  /** The error of the API, if it refused. */
  refused?: string;
}

export function estimateForm(
  store: Store,
  { user, company }: SignedIn,
  draft: Draft,
  problems: Problems,
  language: Language,
): Markup {
  const text = messages(language);
  const own = store.list(
    clients,
    { company_id: company.id },
    'ORDER BY client_company_name COLLATE NOCASE, id',
  );
  const offered = store.list(
    services,
    { company_id: company.id, archived: 0 },
    'ORDER BY service_name COLLATE NOCASE, id',
  );
  return html`${pageHead(text.title, text.lead)}
    <div class="stack">
      ${problems.client || problems.lines ? notice(text.needed, 'bad') : ''}
      ${problems.refused ? notice(text.refused(problems.refused), 'bad') : ''}
      <section class="card">
        <form method="post" action="/creer-devis/creation" class="body">
          <p class="muted small">${text.signedIn(user.username, company.name)}</p>
          <button class="first-submit" tabindex="-1" aria-hidden="true"></button>
          <div class="fields">
            ${selectField(
              {
                name: 'client_id',
                label: text.client,
                value: String(draft.client?.id ?? ''),
                marked: true,
                wrong: clientProblem(draft, problems, language),
              },
              [
                { value: '', label: text.chooseClient },
                ...own.map(({ id, client_company_name }) => ({
                  value: String(id),
                  label: client_company_name,
                })),
              ],
            )}
            ${textField({ name: 'estimate_attention', label: text.attention, value: draft.attention })}
            ${textField({ name: 'objet', label: text.subject, value: draft.subject, wide: true })}
          </div>
          ${lineRows(draft, offered, problems.lines === true, language)}
          ${textArea({ name: 'estimate_comment', label: text.comment, value: draft.comment })}
          ${
            draft.custom === undefined
              ? ''
              : html`<dl class="facts">
                    <dt>${text.custom}</dt>
                    <dd><code>${draft.custom}</code> <span class="muted small">${text.customHint}</span></dd>
                  </dl>
                  ${hiddenFields({ custom: draft.custom })}`
          }
          <div class="actions"><button>${text.save}</button></div>
        </form>
      </section>
    </div>`;
}

function clientProblem({ unknownClient }: Draft, problems: Problems, language: Language): string | undefined {
  const text = messages(language);
  if (unknownClient === undefined) return problems.client ? text.needClient : undefined;
  return 'id' in unknownClient
    ? text.clientIdUnknown(unknownClient.id)
    : text.clientUnknown(unknownClient.name);
}

export function createdEstimate(created: { number: string; key: string }, language: Language): Markup {
  const text = messages(language);
  return html`${pageHead(text.createdTitle)}
    <div class="stack">
      ${notice(text.created(created.number), 'good')}
      <div class="actions">
        <a class="button" href="/${created.key}">${text.open}</a>
        <a class="button quiet" href="/deliveries">${text.deliveries}</a>
        <a class="button quiet" href="/creer-devis">${text.another}</a>
      </div>
    </div>`;
}
