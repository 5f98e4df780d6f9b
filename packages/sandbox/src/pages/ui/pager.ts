import { count } from './format.ts';
import { defineMessages, type Language } from './language.ts';
import { html, type Markup } from './markup.ts';

const messages = defineMessages({
  en: {
    nav: 'Pages',
    range: (from: string, to: string, total: string) => `${from} to ${to} of ${total}`,
    newer: 'Previous page',
    older: 'Next page',
  },
  fr: {
    nav: 'Pages',
    range: (from, to, total) => `${from} à ${to} sur ${total}`,
    newer: 'Page précédente',
    older: 'Page suivante',
  },
});

export interface Slice {
  /** Index of the first row on the page. */
  offset: number;
  /** Maximum number of rows on a page. */
  limit: number;
  total: number;
}

/** Rows per page of all lists. */
const PAGE_SIZE = 50;

/** The page at `?offset=`; the last one when there are fewer rows, the first one when it is not a number. */
export function sliceOf(url: URL, total: number): Slice {
  const asked = Number(url.searchParams.get('offset') ?? '0');
  const last = Math.max(0, Math.ceil(total / PAGE_SIZE) - 1) * PAGE_SIZE;
  const offset = Number.isSafeInteger(asked) && asked > 0 ? Math.min(asked, last) : 0;
  return { offset, limit: PAGE_SIZE, total };
}

export function pager(slice: Slice, url: URL, language: Language): Markup {
  if (slice.total === 0) return html``;
  const text = messages(language);
  const last = Math.min(slice.offset + slice.limit, slice.total);
  const at = (offset: number): string => {
    const to = new URL(url);
    to.searchParams.set('offset', String(offset));
    return to.pathname + to.search;
  };
  return html`<footer>
    <span
      >${text.range(count(Math.min(slice.offset + 1, last), language), count(last, language), count(slice.total, language))}</span
    >
    ${
      slice.total > slice.limit
        ? html`<nav aria-label="${text.nav}">
            <ul class="pager">
              ${slice.offset > 0 ? html`<li><a class="button quiet small" rel="prev" href="${at(Math.max(0, slice.offset - slice.limit))}">${text.newer}</a></li>` : ''}
              ${last < slice.total ? html`<li><a class="button quiet small" rel="next" href="${at(slice.offset + slice.limit)}">${text.older}</a></li>` : ''}
            </ul>
          </nav>`
        : ''
    }
  </footer>`;
}
