import { expect, test } from 'vitest';
import { createSandbox } from '../../src/index.ts';
import { BrowserLike } from '../browser-like.ts';
import { call } from '../call.ts';
import { startPrefixProxy } from '../prefix-proxy.ts';

/** The forms in which this sandbox writes the address of a document, all of which link parsers must accept. */
test('the address of a document has one of four forms', async () => {
  await using sandbox = await createSandbox();
  await using proxy = await startPrefixProxy(sandbox.url);
  const { invoice_document_key: key } = await call(sandbox, 'createInvoice', {
    client_id: '19',
    line_service_id: ['19'],
    line_quantity: ['1'],
  });
  const path = `/${String(key)}`;
  for (const base of [sandbox.url, proxy.url]) {
    for (const form of [
      path,
      `${path}?lang=en`,
      `${path}?lang=fr`,
      `${path}/`,
      `${path}/?lang=en`,
      `${path}#content`,
    ]) {
      const { status, text } = await new BrowserLike(base).get(form);
      expect([form, status]).toEqual([form, 200]);
      expect(text).toContain('<article');
    }
  }
  const { text } = await new BrowserLike(sandbox.url).get(path);
  const links = [...text.matchAll(/href="([^"]*lang=[^"]*)"/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(0);
  for (const link of links)
    expect(new URL(link, sandbox.url + path).href).toMatch(new RegExp(`${path}\\?lang=(en|fr)$`));
});
