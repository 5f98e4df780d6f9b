import { notice } from './badge.ts';
import { textField } from './field.ts';
import { defineMessages, type Language } from './language.ts';
import { html, type Markup } from './markup.ts';

const messages = defineMessages({
  en: {
    username: 'User name',
    password: 'Password',
    wrong: 'Wrong user name or password. Try again.',
    hint: (password: string) => `Sandbox password: ${password}`,
  },
  fr: {
    username: 'Identifiant',
    password: 'Mot de passe',
    wrong: 'Identifiant ou mot de passe incorrect. Réessayez.',
    hint: (password) => `Mot de passe du bac à sable : ${password}`,
  },
});

export interface LoginState {
  /** A login of the seed. It protects nothing, so it is shown. */
  hint: { username: string; password: string } | undefined;
  /** The last attempt failed. */
  wrong: boolean;
  username: string;
}

/** User name and password, for the enclosing form. */
export function loginFields(state: LoginState, language: Language): Markup {
  const text = messages(language);
  return html`${state.wrong ? notice(text.wrong, 'bad') : ''}
  ${textField({
    name: 'username',
    label: text.username,
    type: 'email',
    required: true,
    autocomplete: 'username',
    value: state.username || state.hint?.username,
  })}
  ${textField({
    name: 'password',
    label: text.password,
    type: 'password',
    required: true,
    autocomplete: 'current-password',
    hint: state.hint && text.hint(state.hint.password),
  })}`;
}
