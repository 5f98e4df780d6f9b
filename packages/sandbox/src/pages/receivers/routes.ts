import { Hono } from 'hono';
import { type Context } from '../../services.ts';
import { SandboxError } from '../../sandbox-error.ts';
import { companies } from '../../store/schema.ts';
import { trigger } from '../../simulation/trigger.ts';
import { deliveryLog } from '../logs/deliveries.ts';
import { messages as logMessages } from '../logs/messages.ts';
import { missing } from '../missing.ts';
import { lastOutcome, redirectAfter } from '../ui/redirect-after.ts';
import { pageHead } from '../ui/card.ts';
import { confirmation } from '../ui/confirm.ts';
import { html } from '../ui/markup.ts';
import { frameOf, languageOf, type PageEnv, postedForm, show } from '../ui/page.ts';
import { behaviourCard, receiversCard, triggerCard } from './render.ts';
import { messages } from './messages.ts';

/** Notifications: the log, the receivers, the network conditions, and a form to trigger one. */
export function receiverRoutes(context: Context): Hono<PageEnv> {
  const { webhooks } = context;
  const app = new Hono<PageEnv>();
  app.get('/deliveries', (c) => {
    const language = languageOf(c);
    const text = logMessages(language).deliveries;
    const frame = frameOf(c, text.title, 'deliveries');
    return show(
      c,
      frame,
      html`${pageHead(text.title, text.lead)}
        <div class="stack">
          ${lastOutcome(frame.url, language, (word) => whatWasDone(word, language))}
          ${deliveryLog(context, frame)} ${triggerCard(context, language)} ${receiversCard(context, language)}
          ${behaviourCard(context, language)}
        </div>`,
    );
  });
  app.post('/deliveries/:id{[0-9]{1,15}}/replay', (c) =>
    redirectAfter(c, '/deliveries', () => {
      webhooks.replay(Number(c.req.param('id')));
      return 'replayed';
    }),
  );
  app.post('/deliveries/receivers', async (c) => {
    const form = await postedForm(c);
    return redirectAfter(c, '/deliveries', () => {
      const appName = (form.get('app') ?? '').trim();
      if (appName === '') throw new SandboxError('option-invalid', 'Enter the name of the application.');
      const companyId = Number(form.get('company'));
      if (context.store.find(companies, { id: companyId }) === undefined) {
        throw new SandboxError('option-invalid', 'The account does not exist.');
      }
      webhooks.register((form.get('url') ?? '').trim(), { companyId, appName });
      return undefined;
    });
  });
  app.post('/deliveries/receivers/:id{[0-9]{1,15}}/remove', async (c) => {
    const form = await postedForm(c);
    const language = languageOf(c);
    const text = messages(language);
    const hook = webhooks.registered().find(({ id }) => id === Number(c.req.param('id')));
    if (hook === undefined) return missing(c, undefined, 'deliveries');
    if (!form.has('confirmed')) {
      const ask = {
        title: text.removeTitle,
        text: text.removeText(hook.app_name, hook.url),
        yes: text.removeYes,
        action: `/deliveries/receivers/${hook.id}/remove`,
        back: '/deliveries',
      };
      return show(c, frameOf(c, text.removeTitle, 'deliveries'), confirmation(ask, language));
    }
    return redirectAfter(c, '/deliveries', () => {
      webhooks.unregister(hook.id);
      return undefined;
    });
  });
  app.post('/deliveries/trigger', async (c) => {
    const form = await postedForm(c);
    return redirectAfter(c, '/deliveries', () => {
      const id = (form.get('id') ?? '').trim();
      const custom = form.get('custom') ?? '';
      const { receivers } = trigger(context, form.get('type') ?? '', {
        companyId: Number(form.get('company')),
        ...(id === '' ? {} : { id: wholeNumber(id) }),
        ...(custom === '' ? {} : { custom }),
      });
      return String(receivers);
    });
  });
  app.post('/deliveries/behaviour', async (c) => {
    const form = await postedForm(c);
    const number = (name: string): number => Number(form.get(name) ?? '');
    return redirectAfter(c, '/deliveries', () => {
      webhooks.configure({ copies: number('copies'), delay: number('delay'), reorder: number('reorder') });
      return undefined;
    });
  });
  return app;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) {
    throw new SandboxError('option-invalid', 'The id must be a whole number from 1.');
  }
  return Number(text);
}

function whatWasDone(word: string, language: 'en' | 'fr'): string | undefined {
  if (word === 'replayed') return logMessages(language).deliveries.replayed;
  return /^\d+$/.test(word) ? messages(language).triggered(Number(word)) : undefined;
}
