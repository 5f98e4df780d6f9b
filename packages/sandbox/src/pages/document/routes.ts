import { type Context as HonoContext, Hono } from 'hono';
import { type Context } from '../../services.ts';
import { clients, estimates, invoices } from '../../store/schema.ts';
import { isLanguage, type Language } from '../ui/language.ts';
import { languageSwitch, type PageFrame, shell } from '../ui/layout.ts';
import { html } from '../ui/markup.ts';
import { type PageEnv } from '../ui/page.ts';
import { estimateView, invoiceView } from './from-rows.ts';
import { renderDocument } from './render.ts';
import { type DocumentView } from './view.ts';
import { messages } from './messages.ts';

const KEY = '/:key{[ie][A-Za-z0-9]{19}}';

/**
 * `/i…` and `/e…`: the page that the client of the document sees. As in Factomos, everyone who has the link
 * can open it.
 */
export function documentRoutes(context: Context): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.on('GET', [KEY, `${KEY}/`], (c, next) => {
    const found = findDocument(context, c.req.param('key'));
    if (found === undefined) return next();
    const language = documentLanguage(c, found.clientLanguage);
    const frame: PageFrame = { language, title: found.view.number, url: new URL(c.req.url) };
    const text = messages(language);
    c.header('X-Robots-Tag', 'noindex');
    return c.html(
      shell(
        frame,
        html`<div class="desk">
            <header class="desk-bar no-print">
              <a href="${found.view.kind === 'estimate' ? '/estimates' : '/invoices'}">${text.back}</a>
              <button class="quiet small" id="print">${text.print}</button>
              ${languageSwitch(frame)}
            </header>
            <main id="content" tabindex="-1">${renderDocument(found.view, language)}</main>
          </div>
          <script src="/assets/print.js"></script>`,
      ),
    );
  });
  return app;
}

function findDocument(
  { store }: Context,
  key: string,
): { view: DocumentView; clientLanguage: string } | undefined {
  if (key.startsWith('i')) {
    const invoice = store.find(invoices, { document_key: key });
    return (
      invoice && {
        view: invoiceView(store, invoice),
        clientLanguage: store.get(clients, invoice.client_id)?.client_lang ?? '',
      }
    );
  }
  const estimate = store.find(estimates, { document_key: key });
  return (
    estimate && {
      view: estimateView(store, estimate),
      clientLanguage: store.get(clients, estimate.client_id)?.client_lang ?? '',
    }
  );
}

/** A document is in the language of its client, whoever opens it, unless the address has another. */
function documentLanguage(c: HonoContext, clientLanguage: string): Language {
  const asked = c.req.query('lang');
  if (isLanguage(asked)) return asked;
  return isLanguage(clientLanguage) ? clientLanguage : 'fr';
}
