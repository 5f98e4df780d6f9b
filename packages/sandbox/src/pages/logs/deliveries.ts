import { type Context } from '../../services.ts';
import { deliveries, type DeliveryRow } from '../../store/schema.ts';
import { notice } from '../ui/badge.ts';
import { card, empty, pageHead } from '../ui/card.ts';
import { moment } from '../ui/format.ts';
import { type Language } from '../ui/language.ts';
import { type PageFrame } from '../ui/layout.ts';
import { html, type Markup } from '../ui/markup.ts';
import { pager, sliceOf } from '../ui/pager.ts';
import { statusBadge } from '../ui/status.ts';
import { refreshed } from '../ui/refreshed.ts';
import { type Column, table } from '../ui/table.ts';
import { messages } from './messages.ts';

/** The log of deliveries. The forms for receivers and triggers are below it. */
export function deliveryLog({ store }: Context, frame: PageFrame): Markup {
  const { language, url } = frame;
  const text = messages(language);
  const slice = sliceOf(url, store.count(deliveries));
  const rows = store.select(deliveries, 'ORDER BY id DESC LIMIT ? OFFSET ?', slice.limit, slice.offset);
  return card(
    text.deliveries.caption,
    refreshed(
      rows.length === 0
        ? empty(text.deliveries.empty, text.deliveries.emptyHint)
        : html`${deliveryTable(rows, language)} ${pager(slice, url, language)}`,
    ),
    html`<a class="button quiet small" href="/deliveries">${text.refresh}</a>`,
  );
}

export function deliveryTable(rows: readonly DeliveryRow[], language: Language): Markup {
  const text = messages(language);
  const columns: Column<DeliveryRow>[] = [
    {
      head: text.deliveries.type,
      names: true,
      cell: (row) => html`<a href="/deliveries/${row.id}">${row.type}</a>`,
    },
    { head: text.status, nowrap: true, cell: (row) => state(row, language) },
    { head: text.deliveries.receiver, cell: (row) => html`<span class="wrap">${row.url}</span>` },
    { head: text.time, nowrap: true, cell: (row) => moment(Date.parse(row.created_at), language) },
    { head: text.deliveries.replay, cell: (row) => replayButton(row.id, language) },
  ];
  return table(text.deliveries.caption, columns, rows);
}

/** One delivery; undefined when it does not exist. */
export function deliveryPage(
  { store }: Context,
  language: Language,
  id: number,
): { title: string; body: Markup } | undefined {
  const text = messages(language);
  const row = store.get(deliveries, id);
  if (row === undefined) return undefined;
  const body = html`${pageHead(
      row.type,
      moment(Date.parse(row.created_at), language),
      html`${replayButton(row.id, language)} <a class="button quiet" href="/deliveries">${text.back}</a>`,
    )}
    <div class="stack">
      ${card(
        text.deliveries.one(row.id),
        html`<div class="body">
          ${
            row.replay_of === null
              ? ''
              : notice(
                  html`<a href="/deliveries/${row.replay_of}">${text.deliveries.replayOf(row.replay_of)}</a>`,
                )
          }
          <dl class="facts">
            <dt>${text.status}</dt>
            <dd>${state(row, language)}</dd>
            <dt>${text.deliveries.receiver}</dt>
            <dd>${row.url}</dd>
            ${
              row.milliseconds === null
                ? ''
                : html`<dt>${text.took}</dt>
                    <dd>${text.ms(row.milliseconds)}</dd>`
            }
            <dt>${text.deliveries.contentType}</dt>
            <dd>${row.content_type}</dd>
            ${
              row.error
                ? html`<dt>${text.deliveries.error}</dt>
                    <dd lang="en">${row.error}</dd>`
                : ''
            }
          </dl>
        </div>`,
      )}
      <div class="columns">
        ${card(text.deliveries.body, html`<div class="body"><pre tabindex="0">${pretty(row.body)}</pre></div>`)}
        ${card(text.deliveries.response, html`<div class="body"><pre tabindex="0">${row.response}</pre></div>`)}
      </div>
    </div>`;
  return { title: row.type, body };
}

function state(row: DeliveryRow, language: Language): Markup {
  return statusBadge(row.state, language, row.http_status === null ? '' : `HTTP ${row.http_status}`);
}

function replayButton(id: number, language: Language): Markup {
  const text = messages(language).deliveries;
  return html`<form method="post" action="/deliveries/${id}/replay" class="inline">
    <button class="quiet small" aria-label="${text.replayOne(id)}">${text.replay}</button>
  </form>`;
}

/** Indented if it is JSON. With the manual's trailing comma it is not, and is shown as it was sent. */
function pretty(body: string): string {
  try {
    const value: unknown = JSON.parse(body);
    return JSON.stringify(value, null, 2);
  } catch {
    return body;
  }
}
