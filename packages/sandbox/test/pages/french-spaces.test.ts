import { describe, expect, test } from 'vitest';
import { createSandbox, seedAccounts, seedIds } from '../../src/index.ts';
import { BrowserLike } from '../browser-like.ts';
import { call, opened, post } from '../call.ts';

const AUTHORISE_PATH = '/api/authorize.php?app_callback=http%3A%2F%2F127.0.0.1%2Fback&app_name=Atelier';

/** The visible text of a page. */
function text(markup: string): string {
  return markup.replaceAll(/<[^>]*>/g, '');
}

describe('French pages', () => {
  test('have a no-break space, and no plain one, before : ; ? ! and inside « »', async () => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    await browser.get('/?lang=fr');
    const { username } = seedAccounts.main;
    const { invoice } = await call(sandbox, 'getInvoice', { invoice_id: String(seedIds.firstInvoice) });
    const key = String(typeof invoice === 'object' && invoice && Reflect.get(invoice, 'document_key'));
    const paths = [
      '/',
      '/invoices',
      '/estimates',
      '/clients',
      '/journal',
      '/deliveries',
      '/outbox',
      '/controls',
    ]
      .concat(['/nothing', '/creer-devis', AUTHORISE_PATH, '/api/test/', '/api/test/?action=createClient'])
      .concat(['/outbox/1', '/journal/1', `/${key}`]);
    const pages = await Promise.all(paths.map((path) => browser.get(path)));
    pages.push(await browser.post('/controls/reset'));
    pages.push(await browser.post(AUTHORISE_PATH, { username, password: 'wrong' }));
    const shown = pages.map((page) => text(page.text)).join('\n');
    expect(shown).not.toMatch(/.* [:;?!»](?:\s|$)|.*« .*/m);
    // The API's key is a token in French too; a « jeton de connexion » is another thing.
    expect(shown).not.toMatch(/jetons?(?! de connexion)/i);
    expect(shown).toMatch(/Connecter «\u00A0Atelier\u00A0»/);
    expect(shown).toMatch(/Mot de passe du bac à sable\u00A0: /);
    expect(shown).toMatch(/Réinitialiser le bac à sable\u202F\?/);
  });

  test('find a client with spaces as typed', async () => {
    await using sandbox = await createSandbox();
    const wanted = encodeURIComponent('« a la page »');
    const { text: found } = await new BrowserLike(sandbox.url).get(`/clients?q=${wanted}`);
    expect(found).toContain('Librairie');
    expect(found).not.toContain('Garage');
  });

  test('change neither sent text nor English', async () => {
    await using sandbox = await createSandbox();
    const sent = await post(sandbox, {
      action: 'createClient',
      category: 'client',
      client_company_name: 'A : B',
    });
    const answer = opened(sandbox.secret, await sent.text());
    expect(answer).toHaveProperty('error.code', 0);
    const browser = new BrowserLike(sandbox.url);
    expect((await browser.get('/clients?lang=fr')).text).toContain('A : B');
    expect(text((await browser.get('/?lang=en')).text)).not.toMatch(/\u202F/);
  });
});
