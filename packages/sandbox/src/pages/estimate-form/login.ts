import { notice } from '../ui/badge.ts';
import { hiddenFields, textField } from '../ui/field.ts';
import { languageSwitch, type PageFrame, plainLayout } from '../ui/layout.ts';
import { html, type Markup } from '../ui/markup.ts';
import { words } from './words.ts';

/** Stands before the form; what the application sent waits in hidden fields until the user is signed in. */
export function loginPage(
  frame: PageFrame,
  state: {
    sent: Record<string, string>;
    hint: { username: string; password: string } | undefined;
    wrong: boolean;
    username: string;
  },
): Markup {
  const text = words(frame.language);
  return plainLayout(
    { ...frame, title: text.login },
    html`<div class="plain-head">${languageSwitch(frame)}</div>
      <section class="card">
        <div class="body">
          <h1>${text.login}</h1>
          <p class="muted">${text.loginText}</p>
          ${state.wrong ? notice(text.wrong, 'bad') : ''}
          ${
            state.hint
              ? notice(
                  html`<strong>${text.hintTitle}.</strong>
                    ${text.hint(state.hint.username, state.hint.password)}`,
                )
              : ''
          }
          <form method="post" action="/creer-devis/connexion" class="stack">
            ${hiddenFields(state.sent)}
            ${textField({
              name: 'username',
              label: text.username,
              type: 'email',
              required: true,
              autocomplete: 'username',
              value: state.username,
            })}
            ${textField({
              name: 'password',
              label: text.password,
              type: 'password',
              required: true,
              autocomplete: 'current-password',
            })}
            <button>${text.signIn}</button>
          </form>
        </div>
      </section>`,
  );
}
