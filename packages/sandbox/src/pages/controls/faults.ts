import { catalogue } from 'factomos-core';
import { definedOf } from '../../defined-of.ts';
import { type Context } from '../../services.ts';
import { afterKinds, faultValues } from '../../faults/explain-fault.ts';
import { type FaultKind, parseFault } from '../../faults/fault.ts';
import { type FaultRule } from '../../faults/faults.ts';
import { SandboxError } from '../../sandbox-error.ts';
import { card } from '../ui/card.ts';
import { selectField, textField } from '../ui/field.ts';
import { type Language } from '../ui/language.ts';
import { html, type Markup } from '../ui/markup.ts';
import { type Column, table } from '../ui/table.ts';
import { messages } from './faults-messages.ts';

export function faultsCard({ faults }: Context, language: Language): Markup {
  const text = messages(language);
  const rules = faults.list();
  return card(
    text.title,
    html`<div class="body"><p class="muted">${text.lead}</p></div>
      ${rules.length === 0 ? html`<p class="body">${text.none}</p>` : ruleTable(rules, language)}
      ${addForm(language)}`,
    rules.length === 0
      ? ''
      : html`<form method="post" action="/controls/faults" class="inline">
          <button class="quiet small" name="do" value="clear">${text.clear}</button>
        </form>`,
  );
}

function ruleTable(rules: readonly FaultRule[], language: Language): Markup {
  const text = messages(language);
  const columns: Column<FaultRule>[] = [
    { head: text.kind, names: true, cell: (rule) => faultName(rule, language) },
    { head: text.action, cell: (rule) => rule.action ?? text.anyAction },
    {
      head: text.left,
      number: true,
      cell: (rule) => `${rule.remaining ?? text.unlimited}${text.pattern(rule.pattern)}`,
    },
    {
      head: text.remove,
      cell: (rule) =>
        html`<form method="post" action="/controls/faults">
          <input type="hidden" name="id" value="${rule.id}" />
          <button
            class="quiet small"
            name="do"
            value="remove"
            aria-label="${text.removeOne(faultName(rule, language))}"
          >
            ${text.remove}
          </button>
        </form>`,
    },
  ];
  return table(text.caption, columns, rules);
}

function addForm(language: Language): Markup {
  const text = messages(language);
  return html`<form method="post" action="/controls/faults" class="body">
    <div class="fields">
      ${selectField(
        { name: 'kind', label: text.kind },
        Object.entries(text.kinds).map(([value, label]) => ({ value, label })),
      )}
      ${textField({ name: 'value', label: text.value, hint: text.valueHint, inputmode: 'numeric' })}
      ${selectField({ name: 'action', label: text.action }, [
        { value: '', label: text.anyAction },
        ...Object.keys(catalogue).map((name) => ({ value: name, label: name })),
      ])}
      ${textField({ name: 'times', label: text.times, hint: text.timesHint, value: '1', inputmode: 'numeric' })}
      ${textField({ name: 'every', label: text.every, hint: text.everyHint, inputmode: 'numeric' })}
      ${textField({ name: 'chance', label: text.chance, hint: text.chanceHint, inputmode: 'decimal' })}
      ${textField({ name: 'seed', label: text.seed, hint: text.seedHint, inputmode: 'numeric' })}
    </div>
    <label class="check"><input type="checkbox" name="after" value="1" /> ${text.after}</label>
    <div class="actions"><button name="do" value="add">${text.add}</button></div>
  </form>`;
}

export function faultName({ fault }: Pick<FaultRule, 'fault'>, language: Language): string {
  const kinds: Readonly<Record<FaultKind, string>> = messages(language).kinds;
  const value =
    fault.kind === 'status'
      ? fault.status
      : fault.kind === 'delay'
        ? `${fault.milliseconds} ms`
        : fault.kind === 'error'
          ? fault.code
          : '';
  return `${kinds[fault.kind]} ${value}`.trim();
}

/** @throws SandboxError `option-invalid` */
export function changeFaults({ faults }: Context, form: URLSearchParams): void {
  switch (form.get('do')) {
    case 'add':
      addFault({ faults }, form);
      return;
    case 'remove':
      faults.remove(Number(form.get('id')));
      return;
    case 'clear':
      faults.clear();
      return;
    default:
      throw new SandboxError('option-invalid', 'The form has no valid action.');
  }
}

function addFault({ faults }: Pick<Context, 'faults'>, form: URLSearchParams): void {
  const kind = form.get('kind') ?? '';
  const value = (form.get('value') ?? '').trim();
  const wanted = faultValues[kind];
  const fault = parseFault({
    kind,
    // Only digits: "0x1f7" and an empty field would be numbers, too.
    ...(wanted === undefined ? {} : { [wanted.name]: /^-?\d{1,9}$/.test(value) ? Number(value) : value }),
    ...(afterKinds.includes(kind) && form.get('after') === '1' ? { after: true } : {}),
  });
  const action = form.get('action') ?? '';
  faults.add(fault, {
    ...definedOf({
      action: action === '' ? undefined : action,
      every: numberIn(form, 'every'),
      chance: numberIn(form, 'chance'),
      seed: numberIn(form, 'seed'),
    }),
    times: numberIn(form, 'times') ?? null,
  });
}

/** The number of a field, undefined when it is empty, and NaN, which every rule refuses, for any other text. */
function numberIn(form: URLSearchParams, name: string): number | undefined {
  const text = (form.get(name) ?? '').trim();
  if (text === '') return undefined;
  return /^\d{1,15}(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}
