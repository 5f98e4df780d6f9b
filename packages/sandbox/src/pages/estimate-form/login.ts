import { hiddenFields } from '../ui/field.ts';
import { languageSwitch, type PageFrame, plainLayout } from '../ui/layout.ts';
import { loginFields, type LoginState } from '../ui/login-fields.ts';
import { html, type Markup } from '../ui/markup.ts';
import { messages } from './messages.ts';

/** Precedes the form. What the application sent is kept in hidden fields until the user is signed in. */
export function loginPage(frame: PageFrame, sent: Record<string, string>, state: LoginState): Markup {
  const text = messages(frame.language);
  return plainLayout(
    { ...frame, title: text.login },
    html`<section class="card">
        <div class="body">
          <h1>${text.login}</h1>
          <p class="muted">${text.loginText}</p>
          <form method="post" action="/creer-devis/connexion" class="stack">
            ${hiddenFields(sent)} ${loginFields(state, frame.language)}
            <button>${text.signIn}</button>
          </form>
        </div>
      </section>
      <div class="plain-foot">${languageSwitch(frame)}</div>`,
  );
}
