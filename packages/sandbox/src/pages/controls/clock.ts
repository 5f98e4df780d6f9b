import { type Context } from '../../services.ts';
import { SandboxError } from '../../sandbox-error.ts';
import { badge } from '../ui/badge.ts';
import { card } from '../ui/card.ts';
import { textField } from '../ui/field.ts';
import { moment } from '../ui/format.ts';
import { type Language } from '../ui/language.ts';
import { html, type Markup } from '../ui/markup.ts';
import { messages } from './clock-messages.ts';

export function clockCard({ clock }: Context, language: Language): Markup {
  const text = messages(language);
  return card(
    text.title,
    html`<div class="body">
      <p class="muted">${text.lead}</p>
      <p class="big">${moment(clock.now().getTime(), language)}</p>
      <form method="post" action="/controls/clock" class="pair">
        ${textField({ name: 'by', label: text.advance, hint: text.advanceHint, required: true })}
        <button name="do" value="advance">${text.advanceButton}</button>
      </form>
      <form method="post" action="/controls/clock" class="pair">
        ${textField({ name: 'at', label: text.at, hint: text.atHint, required: true })}
        <button name="do" value="set">${text.set}</button>
      </form>
      <form method="post" action="/controls/clock" class="actions">
        ${
          clock.frozen
            ? html`<button class="quiet" name="do" value="resume">${text.resume}</button>`
            : html`<button class="quiet" name="do" value="freeze">${text.freeze}</button>`
        }
        <button class="quiet" name="do" value="restore">${text.restore}</button>
      </form>
    </div>`,
    badge(clock.frozen ? text.frozen : text.runs, clock.frozen ? 'warn' : 'good'),
  );
}

/** @throws SandboxError `option-invalid` */
export function changeClock({ clock }: Context, form: URLSearchParams): void {
  switch (form.get('do')) {
    case 'advance':
      clock.advance(form.get('by') ?? '');
      return;
    case 'set':
      clock.set((form.get('at') ?? '').trim());
      return;
    case 'freeze':
      clock.freeze();
      return;
    case 'resume':
      clock.resume();
      return;
    case 'restore':
      clock.restore();
      return;
    default:
      throw new SandboxError('option-invalid', 'The form has no valid action.');
  }
}
