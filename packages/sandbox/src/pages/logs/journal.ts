import { catalogue } from 'factomos-core';
import { type Context } from '../../services.ts';
import { type JournalEntry } from '../../journal/journal.ts';
import { badge, notice } from '../ui/badge.ts';
import { card, empty, pageHead } from '../ui/card.ts';
import { selectField, textField } from '../ui/field.ts';
import { moment } from '../ui/format.ts';
import { type Language } from '../ui/language.ts';
import { type PageFrame } from '../ui/layout.ts';
import { html, type Markup } from '../ui/markup.ts';
import { pager, sliceOf } from '../ui/pager.ts';
import { refreshed } from '../ui/refreshed.ts';
import { type Column, table } from '../ui/table.ts';
import { messages } from './messages.ts';

export function journalPage({ journal }: Context, frame: PageFrame): Markup {
  const { language, url } = frame;
  const text = messages(language);
  const query = {
    text: url.searchParams.get('q') ?? '',
    action: url.searchParams.get('action') ?? '',
    code: url.searchParams.get('code') ?? '',
  };
  const search = {
    ...(query.text === '' ? {} : { text: query.text }),
    ...(query.action === '' ? {} : { action: query.action }),
    ...(/^-?\d{1,9}$/.test(query.code) ? { code: Number(query.code) } : {}),
  };
  const slice = sliceOf(url, journal.count(search));
  const entries = journal.entries({ ...search, limit: slice.limit, offset: slice.offset });
  const searching = Object.keys(search).length > 0;
  return html`${pageHead(text.journal.title, text.journal.lead)}
  ${card(
    text.journal.caption,
    html`${searchForm(query, language)}
    ${refreshed(
      entries.length === 0
        ? empty(text.journal.empty, searching ? text.journal.emptySearch : text.journal.emptyHint)
        : html`${callTable(entries, language)} ${pager(slice, url, language)}`,
    )}`,
    html`<a class="button quiet small" href="${url.pathname}${url.search}">${text.refresh}</a>`,
  )}`;
}

export function callTable(entries: readonly JournalEntry[], language: Language): Markup {
  const text = messages(language);
  const columns: Column<JournalEntry>[] = [
    {
      head: text.action,
      names: true,
      cell: (entry) => html`<a href="/journal/${entry.id}">${entry.action || text.journal.unread}</a>`,
    },
    { head: text.code, cell: (entry) => codeBadge(entry, language) },
    {
      head: text.journal.hints,
      cell: (entry) =>
        html`${entry.hints.length > 0 ? badge(text.journal.hintCount(entry.hints.length), 'warn') : ''}
        ${entry.faults.map((fault) => badge(fault, 'plum'))}`,
    },
    { head: text.journal.app, cell: (entry) => entry.app },
    { head: text.time, nowrap: true, cell: (entry) => moment(Date.parse(entry.at), language) },
    { head: text.took, number: true, cell: (entry) => text.ms(entry.milliseconds) },
  ];
  return table(text.journal.caption, columns, entries);
}

/** One call; undefined when it does not exist. */
export function journalEntryPage({ journal }: Context, frame: PageFrame, id: number): Markup | undefined {
  const { language } = frame;
  const text = messages(language);
  const entry = journal.get(id);
  if (entry === undefined) return undefined;
  return html`${pageHead(
      entry.action || text.journal.unread,
      `${moment(Date.parse(entry.at), language)}, ${text.ms(entry.milliseconds)}`,
      html`<a class="button quiet" href="/journal">${text.back}</a>`,
    )}
    <div class="stack">
      ${card(
        text.journal.one(entry.id),
        html`<div class="body">
          <dl class="facts">
            <dt>${text.code}</dt>
            <dd>${codeBadge(entry, language)}</dd>
            <dt>${text.journal.httpStatus}</dt>
            <dd>${entry.httpStatus}</dd>
            <dt>${text.journal.app}</dt>
            <dd>${entry.app}</dd>
          </dl>
          ${entry.hints.map((hint) => notice(html`<span lang="en">${hint}</span>`, 'warn'))}
          ${
            entry.faults.length > 0
              ? html`<p>${text.journal.faults}: ${entry.faults.map((fault) => badge(fault, 'plum'))}</p>`
              : ''
          }
        </div>`,
      )}
      <div class="columns">
        ${card(text.journal.parameters, jsonBody(entry.parameters))}
        ${card(text.journal.answer, jsonBody(entry.answer))}
      </div>
    </div>`;
}

function jsonBody(value: unknown): Markup {
  return html`<div class="body"><pre tabindex="0">${JSON.stringify(value, null, 2)}</pre></div>`;
}

function codeBadge({ code }: JournalEntry, language: Language): Markup {
  if (code === null) return badge(messages(language).journal.noAnswer, 'warn');
  return badge(String(code), code === 0 ? 'good' : 'bad');
}

function searchForm(query: { text: string; action: string; code: string }, language: Language): Markup {
  const text = messages(language);
  return html`<form method="get" action="/journal" class="body search" role="search">
    ${textField({ name: 'q', label: text.search, type: 'search', value: query.text, placeholder: text.searchHint })}
    ${selectField({ name: 'action', label: text.action, value: query.action }, [
      { value: '', label: text.anyAction },
      ...Object.keys(catalogue).map((name) => ({ value: name, label: name })),
    ])}
    ${textField({ name: 'code', label: text.code, value: query.code, inputmode: 'numeric' })}
    <button>${text.search}</button>
  </form>`;
}
