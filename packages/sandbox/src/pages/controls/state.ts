import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Context } from '../../services.ts';
import { sameOriginOnly } from '../../http/same-origin.ts';
import { SandboxError } from '../../sandbox-error.ts';
import { redirectAfter } from '../ui/redirect-after.ts';
import { card } from '../ui/card.ts';
import { confirmation } from '../ui/confirm.ts';
import { type Language } from '../ui/language.ts';
import { html, type Markup } from '../ui/markup.ts';
import { frameOf, languageOf, multipartForm, type PageEnv, postedForm, show } from '../ui/page.ts';
import { messages } from './state-messages.ts';

/** A snapshot contains all data, and is larger than any form. */
const MAX_SNAPSHOT_BYTES = 256 * 1024 * 1024;

/** Snapshot, restore and reset. */
export function stateCard(language: Language): Markup {
  const text = messages(language);
  return card(
    text.title,
    html`<div class="body">
      <p class="muted">${text.lead}</p>
      <div class="actions"><a class="button quiet" href="/controls/snapshot" download>${text.save}</a></div>
      <p class="small muted">${text.secrets}</p>
      <form method="post" action="/controls/restore" enctype="multipart/form-data" class="stack">
        <div class="field">
          <label for="snapshot-file">${text.file}</label>
          <input type="file" id="snapshot-file" name="file" accept="application/json,.json" required />
        </div>
        <label class="check"
          ><input type="checkbox" name="confirmed" value="yes" required /> ${text.restoreWarning}</label
        >
        <div class="actions"><button class="quiet">${text.restore}</button></div>
      </form>
      <form method="post" action="/controls/reset" class="actions">
        <button class="danger">${text.reset}</button>
      </form>
    </div>`,
  );
}

export function stateRoutes(context: Context): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get('/controls/snapshot', sameOriginOnly, (c) => {
    c.header('Content-Disposition', 'attachment; filename="factomos-sandbox.json"');
    c.header('Cache-Control', 'no-store');
    return c.json(context.snapshot());
  });
  app.post('/controls/restore', sameOriginOnly, bodyLimit({ maxSize: MAX_SNAPSHOT_BYTES }), async (c) => {
    const form = await multipartForm(c);
    return redirectAfter(c, '/controls', async () => {
      const file = form.get('file');
      if (!(file instanceof File) || file.size === 0) {
        throw new SandboxError('snapshot-invalid', 'Choose a snapshot file first.');
      }
      if (form.get('confirmed') !== 'yes') {
        throw new SandboxError('option-invalid', 'Confirm that the current data may be replaced.');
      }
      context.restore(parsed(await file.text()));
      return undefined;
    });
  });
  app.post('/controls/reset', sameOriginOnly, bodyLimit({ maxSize: 1024 }), async (c) => {
    const form = await postedForm(c);
    if (form.has('confirmed')) {
      return redirectAfter(c, '/controls', () => {
        context.reset();
        return undefined;
      });
    }
    const language = languageOf(c);
    const text = messages(language);
    const ask = {
      title: text.resetTitle,
      text: text.resetText,
      yes: text.resetYes,
      action: '/controls/reset',
      back: '/controls',
    };
    return show(c, frameOf(c, text.resetTitle, 'controls'), confirmation(ask, language));
  });
  return app;
}

function parsed(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return value;
  } catch {
    throw new SandboxError(
      'snapshot-invalid',
      'The file is not JSON. Choose a file that was saved as a snapshot.',
    );
  }
}
