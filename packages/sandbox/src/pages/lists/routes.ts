import { Hono } from 'hono';
import { type Context } from '../../services.ts';
import { layoutMessages } from '../ui/layout.ts';
import { frameOf, languageOf, type PageEnv, show } from '../ui/page.ts';
import { clientsPage } from './clients.ts';
import { estimatesPage } from './estimates.ts';
import { invoicesPage } from './invoices.ts';

const pages = { invoices: invoicesPage, estimates: estimatesPage, clients: clientsPage } as const;

export function listRoutes(context: Context): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  for (const section of ['invoices', 'estimates', 'clients'] as const) {
    app.get(`/${section}`, (c) => {
      const language = languageOf(c);
      const frame = frameOf(c, layoutMessages(language).sections[section], section);
      return show(c, frame, pages[section](context, frame));
    });
  }
  return app;
}
