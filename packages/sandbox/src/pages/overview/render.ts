import { type Context } from '../../services.ts';
import { deliveries } from '../../store/schema.ts';
import { parseQuirks } from '../../quirks/quirks.ts';
import { faultName } from '../controls/faults.ts';
import { deliveryTable } from '../logs/deliveries.ts';
import { callTable } from '../logs/journal.ts';
import { badge } from '../ui/badge.ts';
import { card, empty, pageHead } from '../ui/card.ts';
import { moment } from '../ui/format.ts';
import { type PageFrame } from '../ui/layout.ts';
import { html, type Markup } from '../ui/markup.ts';
import { figures } from './figures.ts';
import { messages } from './messages.ts';

/** The number of rows of each log on the overview. */
const MAX_ROWS = 6;

/** @param origin the origin of the API */
export function overviewPage(context: Context, frame: PageFrame, origin: string): Markup {
  const text = messages(frame.language);
  return html`${pageHead(text.title, text.lead, html`<a class="button" href="/api/test/">${text.test}</a>`)}
    <div class="stack">
      ${figures(context, frame.language)}
      <div class="columns">${connection(frame, origin)} ${standing(context, frame)}</div>
      ${recentCalls(context, frame)} ${recentDeliveries(context, frame)}
    </div>`;
}

function connection({ language }: PageFrame, origin: string): Markup {
  const text = messages(language);
  return card(
    text.connect,
    html`<div class="body">
      <dl class="facts">
        <dt>${text.endpoint}</dt>
        <dd><code>${origin}/api/api.php</code></dd>
        <dt>${text.token}</dt>
        <dd>${text.tokenText}</dd>
        <dt>${text.authorise}</dt>
        <dd><code>/api/authorize.php</code></dd>
        <dt>${text.form}</dt>
        <dd>
          <a href="/creer-devis"><code>/creer-devis</code></a>
        </dd>
        <dt>${text.session}</dt>
        <dd>
          <a href="/api/session/check"><code>/api/session/check</code></a>
        </dd>
      </dl>
    </div>`,
  );
}

function standing({ clock, faults, quirks, webhooks }: Context, { language }: PageFrame): Markup {
  const text = messages(language);
  const rules = faults.list();
  const receivers = webhooks.registered();
  const usual: Readonly<Record<string, string>> = parseQuirks({});
  const changed = Object.entries(quirks.values).filter(([name, value]) => value !== usual[name]).length;
  return card(
    text.state,
    html`<div class="body">
      <dl class="facts">
        <dt>${text.clock}</dt>
        <dd>
          ${moment(clock.now().getTime(), language)}
          ${badge(clock.frozen ? text.frozen : text.runs, clock.frozen ? 'warn' : 'good')}
        </dd>
        <dt>${text.faults}</dt>
        <dd>
          ${rules.length === 0 ? text.noFaults : rules.map((rule) => html`${badge(faultName(rule, language), 'plum')} `)}
        </dd>
        <dt>${text.quirks}</dt>
        <dd>${changed === 0 ? text.allDefault : text.changed(changed)}</dd>
        <dt>${text.receivers}</dt>
        <dd>
          ${receivers.length === 0 ? text.nobody : receivers.map(({ app_name }) => html`${badge(app_name, 'info')} `)}
        </dd>
      </dl>
    </div>`,
    html`<a href="/controls" class="small">${text.change}</a>`,
  );
}

function recentCalls({ journal }: Context, { language }: PageFrame): Markup {
  const text = messages(language);
  const entries = journal.entries({ limit: MAX_ROWS });
  return card(
    text.recentCalls,
    entries.length === 0 ? empty(text.noCalls, text.noCallsHint) : callTable(entries, language),
    html`<a href="/journal" class="small">${text.all}</a>`,
  );
}

function recentDeliveries({ store }: Context, { language }: PageFrame): Markup {
  const text = messages(language);
  const rows = store.select(deliveries, 'ORDER BY id DESC LIMIT ?', MAX_ROWS);
  return card(
    text.recentDeliveries,
    rows.length === 0
      ? empty(
          text.noDeliveries,
          text.noDeliveriesHint,
          html`<a class="button quiet" href="/deliveries#receivers">${text.receiversLink}</a>`,
        )
      : deliveryTable(rows, language),
    html`<a href="/deliveries" class="small">${text.all}</a>`,
  );
}
