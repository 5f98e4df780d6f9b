import { type Context } from '../../services.ts';
import { fromCents } from '../../documents/money.ts';
import { apps, clients, estimates, invoices } from '../../store/schema.ts';
import { count, money } from '../ui/format.ts';
import { type Language } from '../ui/language.ts';
import { html, type Markup } from '../ui/markup.ts';
import { messages } from './messages.ts';

/** The key figures at the top. */
export function figures({ store, clock, quota }: Context, language: Language): Markup {
  const text = messages(language);
  const number = (value: number): string => count(value, language);
  const unsettled = "WHERE settlement IN ('open', 'partially-paid', 'partially-paid-avoir')";
  const due = store.number(`SELECT coalesce(sum(total - paid - credited), 0) FROM invoices ${unsettled}`);
  const overdue = store.number(`SELECT count(*) FROM invoices ${unsettled} AND term < ?`, clock.today());
  const creditNotes = store.count(invoices, { type: 'avoir' });
  const [first] = store.list(apps, {}, 'ORDER BY id LIMIT 1');
  const used = first === undefined ? 0 : quota.used(first);
  const limit = quota.dailyLimit;
  return html`<dl class="tiles" aria-label="${text.tiles}">
    ${tile('/invoices', text.invoices, number(store.count(invoices)), text.credit(number(creditNotes)))}
    ${tile(
      '/invoices?status=overdue',
      text.open,
      money(fromCents(due), language),
      overdue === 0 ? text.noneOverdue : text.overdue(number(overdue)),
    )}
    ${tile(
      '/estimates',
      text.estimates,
      number(store.count(estimates)),
      text.pending(number(store.count(estimates, { status: 'pending' }))),
    )}
    ${tile('/clients', text.clients, number(store.count(clients)), '')}
    <div class="tile">
      <dt><a href="/controls#quota">${text.calls}</a></dt>
      <dd>${number(used)}</dd>
      <dd class="note">${limit === null ? text.noLimit : text.ofLimit(number(limit))}</dd>
      ${
        limit === null
          ? ''
          : html`<dd class="note">
              <meter
                min="0"
                max="${Math.max(1, limit)}"
                high="${limit * 0.8}"
                optimum="0"
                value="${Math.min(used, limit)}"
                aria-label="${text.calls}"
              >
                ${used} / ${limit}
              </meter>
            </dd>`
      }
    </div>
  </dl>`;
}

function tile(href: string, label: string, value: string, note: string): Markup {
  return html`<div class="tile">
    <dt><a href="${href}">${label}</a></dt>
    <dd>${value}</dd>
    ${note ? html`<dd class="note">${note}</dd>` : ''}
  </div>`;
}
