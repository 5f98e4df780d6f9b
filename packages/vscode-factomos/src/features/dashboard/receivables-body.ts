import { l10n } from 'vscode';
import { receivables, type Age, type Debt, type Receivables } from '../../domain/receivables/receivables.ts';
import { today } from '../../domain/day.ts';
import type { CompanyData } from '../../domain/company-data.ts';
import { age as ageWords, calls, decimal, euros, month } from '../../ui/format.ts';
import { html, type Html } from '../../ui/html.ts';
import { incompleteText } from './incomplete-text.ts';
import { remainingCostLabel } from '../../ui/remaining-cost.ts';
import { sumText } from '../../ui/sum-text.ts';

const MAX_CLIENTS = 100;

/** The receivables of the loaded invoices: a chart and tables with the same data. Makes no calls. */
export function receivablesBody(data: Readonly<CompanyData>, companyLabel: string, now = today()): Html {
  const owed = receivables(data, now);
  return html`<nav class="actions" aria-label="${l10n.t('Possible actions')}">
      <button id="export" class="primary" data-command="exportReceivables">
        ${l10n.t('Export as CSV…')} <small>${calls(0)}</small>
      </button>
      <button id="rest" data-command="loadRest">
        ${l10n.t('Load All Invoices…')} <small>${remainingCostLabel(data)}</small>
      </button>
    </nav>
    <main>
      ${notice(owed)}
      <p class="age">${readAt(data)}</p>
      <article class="sheet">
        <header class="head">
          <h1>${l10n.t('Who owes me')} <span>${companyLabel}</span></h1>
          <dl class="dates">
            <dt>${l10n.t('Still due')}</dt>
            <dd>${sumText(owed.total)}</dd>
          </dl>
        </header>
        <section>
          <h2>${l10n.t('By age')}</h2>
          ${chart(owed)}
          ${table(
            l10n.t('Overdue'),
            owed.ages.map((one) => ({ ...one, name: ageName(one.age) })),
          )}
        </section>
        <section>
          <h2>${l10n.t('By client')}</h2>
          ${table(l10n.t('Client'), owed.clients.slice(0, MAX_CLIENTS))}
          ${
            owed.clients.length > MAX_CLIENTS
              ? html`<p class="soft">
                  ${l10n.t('… and {0} more: see the CSV', owed.clients.length - MAX_CLIENTS)}
                </p>`
              : undefined
          }
        </section>
        <section>
          <h2>${l10n.t('By month of the due date')}</h2>
          ${table(
            l10n.t('Month'),
            owed.months.map((one) => ({
              ...one,
              name: one.name === '' ? l10n.t('no due date') : month(`${one.name}-01`),
            })),
          )}
        </section>
      </article>
    </main>`;
}

/** States which data is missing, since no calls are made to load it. */
function notice(owed: Receivables): Html | undefined {
  const text = incompleteText(owed);
  return text === undefined ? undefined : html`<div class="notice" role="note">${text}</div>`;
}

function readAt({ statuses }: Readonly<CompanyData>): string {
  const times = Object.values(statuses).map(({ at }) => at);
  return times.length === 0
    ? l10n.t('No invoice is loaded yet.')
    : l10n.t('The oldest data was read {0}.', ageWords(Math.min(...times)));
}

function table(heading: string, debts: readonly Debt[]): Html {
  return html`<table class="lines">
    <thead>
      <tr>
        <th scope="col" class="what">${heading}</th>
        <th scope="col" class="number">${l10n.t('Invoices')}</th>
        <th scope="col" class="number">${l10n.t('Still due')}</th>
      </tr>
    </thead>
    <tbody>
      ${debts.map(
        (debt) =>
          html`<tr>
            <td class="what"><bdi>${debt.name}</bdi></td>
            <td class="number" data-label="${l10n.t('Invoices')}">${decimal(debt.invoices)}</td>
            <td class="number" data-label="${l10n.t('Still due')}">${sumText(debt)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The bars are hidden from screen readers, which get a sentence and the table below. */
function chart({ ages }: Receivables): Html {
  const largest = Math.max(1, ...ages.map(({ euros: amount }) => amount));
  const said = ages.map((one) => `${ageName(one.age)}: ${sumText(one)}`).join('; ');
  return html`<div class="chart" role="img" aria-label="${l10n.t('Amount due by age. {0}', said)}">
    ${ages.map(
      ({ age, euros: amount }) =>
        html`<span>${ageName(age)}</span
          ><svg class="${age === 'later' ? 'later' : 'overdue'}" width="100%" height="14">
            <rect
              fill="currentColor"
              width="${((Math.max(0, amount) / largest) * 100).toFixed(2)}%"
              height="100%"
            >
              <title>${ageName(age)}: ${euros(amount)}</title>
            </rect>
          </svg>`,
    )}
  </div>`;
}

function ageName(age: Age): string {
  switch (age) {
    case 'later':
      return l10n.t('not overdue yet');
    case 'more':
      return l10n.t('more than 90 days');
    default:
      return l10n.t('{0} days', age.replace('-', '–'));
  }
}
