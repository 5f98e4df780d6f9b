import { type Context } from '../../services.ts';
import { type QuirkName, quirkValues } from '../../quirks/quirk-values.ts';
import { parseQuirks } from '../../quirks/quirks.ts';
import { card } from '../ui/card.ts';
import { selectField } from '../ui/field.ts';
import { type Language } from '../ui/language.ts';
import { html, type Markup } from '../ui/markup.ts';
import { messages } from './quirks-messages.ts';

export function quirksCard({ quirks }: Context, language: Language): Markup {
  const text = messages(language);
  const names: Readonly<Record<QuirkName, string>> = text.names;
  return card(
    text.title,
    html`<form method="post" action="/controls/quirks" class="body">
      <p class="muted">${text.lead}</p>
      <div class="fields">
        ${quirkNames().map((name) =>
          selectField(
            { name, label: names[name], hint: name, value: quirks.values[name] },
            quirkValues[name].map((value) => ({ value, label: value })),
          ),
        )}
      </div>
      <div class="actions"><button>${text.save}</button></div>
    </form>`,
  );
}

/** @throws SandboxError `option-invalid` */
export function changeQuirks({ quirks }: Context, form: URLSearchParams): void {
  const changes = Object.fromEntries(
    quirkNames().flatMap((name) => {
      const value = form.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  quirks.set(parseQuirks({ ...quirks.values, ...changes }));
}

function quirkNames(): QuirkName[] {
  return Object.keys(quirkValues).filter((name): name is QuirkName => name in quirkValues);
}
