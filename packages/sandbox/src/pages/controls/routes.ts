import { Hono } from 'hono';
import { type Context } from '../../services.ts';
import { lastOutcome, redirectAfter } from '../ui/redirect-after.ts';
import { pageHead } from '../ui/card.ts';
import { type PageFrame } from '../ui/layout.ts';
import { html, type Markup } from '../ui/markup.ts';
import { frameOf, languageOf, type PageEnv, postedForm, show } from '../ui/page.ts';
import { changeClock, clockCard } from './clock.ts';
import { changeFaults, faultsCard } from './faults.ts';
import { changeQuirks, quirksCard } from './quirks.ts';
import { changeQuota, quotaCard } from './quota.ts';
import { stateCard } from './state.ts';
import { messages } from './messages.ts';

const changes = {
  clock: changeClock,
  faults: changeFaults,
  quirks: changeQuirks,
  quota: changeQuota,
} as const;

export function controlRoutes(context: Context): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get('/controls', (c) => {
    const frame = frameOf(c, messages(languageOf(c)).title, 'controls');
    return show(c, frame, controlsPage(context, frame));
  });
  for (const part of ['clock', 'faults', 'quirks', 'quota'] as const) {
    app.post(`/controls/${part}`, async (c) => {
      const form = await postedForm(c);
      return redirectAfter(c, '/controls', () => {
        changes[part](context, form);
        return undefined;
      });
    });
  }
  return app;
}

function controlsPage(context: Context, { language, url }: PageFrame): Markup {
  const text = messages(language);
  return html`${pageHead(text.title, text.lead)}
    <div class="stack">
      ${lastOutcome(url, language)}
      <div class="columns">${clockCard(context, language)} ${quotaCard(context, language)}</div>
      ${faultsCard(context, language)} ${quirksCard(context, language)} ${stateCard(language)}
    </div>`;
}
