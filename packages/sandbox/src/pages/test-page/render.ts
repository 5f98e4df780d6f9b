import { type ActionDefinition, catalogue } from 'factomos-core';
import { type Label } from 'factomos-core/labels/en';
import { badge, notice } from '../ui/badge.ts';
import { card, pageHead } from '../ui/card.ts';
import { type Choice, hiddenFields, selectField } from '../ui/field.ts';
import { labels } from '../ui/labels.ts';
import { type PageFrame } from '../ui/layout.ts';
import { html, type Markup } from '../ui/markup.ts';
import { actionFields } from './form.ts';
import { FIELD_PREFIX } from './request.ts';
import { messages } from './messages.ts';

const actions: Readonly<Record<string, ActionDefinition>> = catalogue;

/** The form of the chosen action, the result of the last call above it, and a list of all actions. */
export function testPage(
  frame: PageFrame,
  action: ActionDefinition,
  state: { form: URLSearchParams; accounts: readonly Choice[]; outcome: Markup | string },
): Markup {
  const text = messages(frame.language);
  return html`${pageHead(text.title, text.lead)}
    <div class="with-index">
      ${actionIndex(frame, action.name)} ${actionJump(frame, action.name)}
      <div class="stack">
        ${state.outcome}
        ${state.accounts.length === 0 ? notice(text.nobody, 'warn') : actionForm(frame, action, state)}
      </div>
    </div>`;
}

function actionForm(
  frame: PageFrame,
  action: ActionDefinition,
  { form, accounts }: { form: URLSearchParams; accounts: readonly Choice[] },
): Markup {
  const text = messages(frame.language);
  const words: Readonly<Record<string, Label>> = labels[frame.language].actions;
  const as = form.get(`${FIELD_PREFIX}as`) ?? accounts[0]?.value ?? '';
  return card(
    action.name,
    html`<form method="post" action="/api/test/?action=${action.name}#answer" class="body" autocomplete="off">
      <p>${words[action.name]?.help} <span class="muted">${text.section(action.section)}.</span></p>
      ${
        // Enter in a field activates the first button, which must send the call and not add lines.
        ''
      }
      <button class="first-submit" tabindex="-1" aria-hidden="true"></button>
      ${
        accounts.length > 1
          ? selectField(
              { name: `${FIELD_PREFIX}as`, id: 'send-as', label: text.as, hint: text.asHint, value: as },
              accounts,
            )
          : hiddenFields({ [`${FIELD_PREFIX}as`]: as })
      }
      ${actionFields(action, form, frame.language)}
      <div class="actions"><button>${text.send(action.name)}</button></div>
    </form>`,
    effectBadge(action, frame),
  );
}

function actionIndex(frame: PageFrame, current: string): Markup {
  const text = messages(frame.language);
  const all = Object.values(actions);
  const resources = [...new Set(all.map(({ resource }) => resource))];
  return html`<nav class="index" aria-label="${text.actions}">
    ${resources.map(
      (resource) =>
        html`<h2>${resource}</h2>
          <ul>
            ${all
              .filter((action) => action.resource === resource)
              .map(
                ({ name }) =>
                  html`<li>
                    <a href="/api/test/?action=${name}" ${name === current ? html`aria-current="page"` : ''}
                      >${name}</a
                    >
                  </li>`,
              )}
          </ul>`,
    )}
  </nav>`;
}

/** The list of actions for screens too narrow to show it next to the form. */
function actionJump(frame: PageFrame, current: string): Markup {
  const text = messages(frame.language);
  return html`<form method="get" action="/api/test/" class="jump pair">
    ${selectField(
      { name: 'action', id: 'jump', label: text.action, value: current },
      Object.keys(actions).map((name) => ({ value: name, label: name })),
    )}
    <button class="quiet">${text.choose}</button>
  </form>`;
}

function effectBadge(action: ActionDefinition, frame: PageFrame): Markup {
  const text = messages(frame.language);
  return action.effect === 'read' ? badge(text.read, 'info') : badge(text.write, 'warn');
}
