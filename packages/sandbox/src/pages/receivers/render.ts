import { notificationSubjects } from '../../webhooks/notification-types.ts';
import { type Context } from '../../services.ts';
import { companies, type HookRow } from '../../store/schema.ts';
import { card } from '../ui/card.ts';
import { type Choice, selectField, textField } from '../ui/field.ts';
import { type Language } from '../ui/language.ts';
import { html, type Markup } from '../ui/markup.ts';
import { type Column, table } from '../ui/table.ts';
import { messages } from './messages.ts';

/** The receivers of notifications, and a form to add one. */
export function receiversCard({ store, webhooks }: Context, language: Language): Markup {
  const text = messages(language);
  const hooks = webhooks.registered();
  const names = new Map(store.list(companies).map(({ id, name }) => [id, name]));
  const columns: Column<HookRow>[] = [
    { head: text.app, names: true, cell: (hook) => hook.app_name },
    { head: text.url, cell: (hook) => html`<span class="wrap">${hook.url}</span>` },
    { head: text.company, cell: (hook) => names.get(hook.company_id) ?? '' },
    {
      head: text.remove,
      cell: (hook) =>
        html`<form method="post" action="/deliveries/receivers/${hook.id}/remove">
          <button class="quiet small" aria-label="${text.removeOne(hook.app_name)}">${text.remove}</button>
        </form>`,
    },
  ];
  return card(
    text.receivers,
    html`<div class="body"><p class="muted">${text.receiversLead}</p></div>
      ${hooks.length === 0 ? html`<p class="body">${text.none}</p>` : table(text.receivers, columns, hooks)}
      <form method="post" action="/deliveries/receivers" class="body">
        <div class="fields">
          ${textField({ name: 'app', label: text.app, required: true })}
          ${textField({ name: 'url', label: text.url, type: 'url', required: true, placeholder: 'http://127.0.0.1:3000/' })}
          ${selectField({ name: 'company', id: 'receiver-company', label: text.company }, companyChoices(names))}
        </div>
        <div class="actions"><button>${text.add}</button></div>
      </form>`,
  );
}

/** A form to send any of the 31 notifications. */
export function triggerCard({ store }: Context, language: Language): Markup {
  const text = messages(language);
  const names = new Map(store.list(companies).map(({ id, name }) => [id, name]));
  return card(
    text.trigger,
    html`<form method="post" action="/deliveries/trigger" class="body">
      <p class="muted">${text.triggerLead}</p>
      <div class="fields">
        ${selectField(
          { name: 'type', label: text.type },
          Object.keys(notificationSubjects).map((value) => ({ value, label: value })),
        )}
        ${textField({ name: 'id', label: text.object, hint: text.objectHint, inputmode: 'numeric' })}
        ${textField({ name: 'custom', label: text.custom })}
        ${selectField({ name: 'company', id: 'trigger-company', label: text.company }, companyChoices(names))}
      </div>
      <div class="actions"><button>${text.fire}</button></div>
    </form>`,
  );
}

/** A form for duplicates, delay and reordering. */
export function behaviourCard({ webhooks }: Context, language: Language): Markup {
  const text = messages(language);
  const { copies, delay, reorder } = webhooks.behaviour;
  const number = (name: string, label: string, value: number): Markup =>
    textField({ name, label, value: String(value), inputmode: 'numeric', required: true });
  return card(
    text.behaviour,
    html`<form method="post" action="/deliveries/behaviour" class="body">
      <p class="muted">${text.behaviourLead}</p>
      <div class="fields">
        ${number('copies', text.copies, copies)} ${number('delay', text.delay, delay)}
        ${number('reorder', text.reorder, reorder)}
      </div>
      <div class="actions"><button>${text.save}</button></div>
    </form>`,
  );
}

function companyChoices(names: ReadonlyMap<number, string>): Choice[] {
  return [...names].map(([id, name]) => ({ value: String(id), label: name }));
}
