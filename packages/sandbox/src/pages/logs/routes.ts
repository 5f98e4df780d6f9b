import { Hono } from 'hono';
import { type Context } from '../../services.ts';
import { missing } from '../missing.ts';
import { layoutMessages } from '../ui/layout.ts';
import { frameOf, languageOf, type PageEnv, show } from '../ui/page.ts';
import { deliveryPage } from './deliveries.ts';
import { journalEntryPage, journalPage } from './journal.ts';
import { mailPage, outboxPage } from './outbox.ts';
import { messages } from './messages.ts';

/** The journal and the outbox. The log of deliveries is on the page of their receivers. */
export function logRoutes(context: Context): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get('/journal', (c) => {
    const frame = frameOf(c, layoutMessages(languageOf(c)).sections.journal, 'journal');
    return show(c, frame, journalPage(context, frame));
  });
  app.get('/journal/:id{[0-9]{1,15}}', (c) => {
    const id = Number(c.req.param('id'));
    const text = messages(languageOf(c)).journal;
    const frame = frameOf(c, text.one(id), 'journal');
    const content = journalEntryPage(context, frame, id);
    return content === undefined ? missing(c, text.gone, 'journal') : show(c, frame, content);
  });
  app.get('/outbox', (c) => {
    const frame = frameOf(c, layoutMessages(languageOf(c)).sections.outbox, 'outbox');
    return show(c, frame, outboxPage(context, frame));
  });
  app.get('/outbox/:id{[0-9]{1,15}}', (c) => {
    const language = languageOf(c);
    const mail = mailPage(context, language, Number(c.req.param('id')));
    if (mail === undefined) return missing(c, messages(language).outbox.gone, 'outbox');
    return show(c, frameOf(c, mail.title, 'outbox'), mail.body);
  });
  app.get('/deliveries/:id{[0-9]{1,15}}', (c) => {
    const language = languageOf(c);
    const delivery = deliveryPage(context, language, Number(c.req.param('id')));
    if (delivery === undefined) return missing(c, messages(language).deliveries.gone, 'deliveries');
    return show(c, frameOf(c, delivery.title, 'deliveries'), delivery.body);
  });
  return app;
}
