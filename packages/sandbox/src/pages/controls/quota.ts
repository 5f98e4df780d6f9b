import { type Context } from '../../services.ts';
import { SandboxError } from '../../sandbox-error.ts';
import { type AppRow, apps, companies } from '../../store/schema.ts';
import { card } from '../ui/card.ts';
import { textField } from '../ui/field.ts';
import { count } from '../ui/format.ts';
import { type Language } from '../ui/language.ts';
import { html, type Markup } from '../ui/markup.ts';
import { type Column, table } from '../ui/table.ts';
import { messages } from './quota-messages.ts';

export function quotaCard(context: Context, language: Language): Markup {
  const text = messages(language);
  const limit = context.quota.dailyLimit;
  return card(
    text.title,
    html`<div class="body">
        <p class="muted">${text.lead}</p>
        <form method="post" action="/controls/quota" class="pair">
          ${textField({
            name: 'limit',
            label: text.limit,
            hint: text.limitHint,
            value: limit === null ? '' : String(limit),
            inputmode: 'numeric',
          })}
          <button>${text.save}</button>
        </form>
      </div>
      ${table(text.caption, columns(context, language), context.store.list(apps))}`,
  );
}

function columns({ store, quota }: Context, language: Language): Column<AppRow>[] {
  const text = messages(language);
  const limit = quota.dailyLimit;
  const companyOf = (app: AppRow): string =>
    app.company_id === null ? text.partner : (store.get(companies, app.company_id)?.name ?? '');
  return [
    { head: text.app, names: true, cell: (app) => app.name },
    { head: text.company, cell: companyOf },
    { head: text.used, number: true, cell: (app) => count(quota.used(app), language) },
    {
      head: text.left,
      number: true,
      cell: (app) =>
        limit === null ? text.unlimited : count(Math.max(0, limit - quota.used(app)), language),
    },
  ];
}

/** @throws SandboxError `option-invalid` */
export function changeQuota({ quota }: Context, form: URLSearchParams): void {
  const text = (form.get('limit') ?? '').trim();
  if (text !== '' && !/^\d{1,15}$/.test(text)) {
    throw new SandboxError(
      'option-invalid',
      'The daily limit must be a whole number of calls, or empty for no limit.',
    );
  }
  quota.setDailyLimit(text === '' ? null : Number(text));
}
