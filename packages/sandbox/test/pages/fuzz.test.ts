import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSandbox, seedAccounts } from '../../src/index.ts';
import { BrowserLike } from '../browser-like.ts';

const paths = [
  ...[
    '/',
    '/invoices',
    '/estimates',
    '/clients',
    '/journal',
    '/journal/1',
    '/deliveries',
    '/deliveries/1',
    '/outbox',
  ],
  ...[
    '/controls',
    '/controls/clock',
    '/controls/faults',
    '/controls/quirks',
    '/controls/quota',
    '/controls/restore',
  ],
  ...['/deliveries/1/replay', '/deliveries/receivers', '/deliveries/trigger', '/deliveries/behaviour'],
  ...['/api/test/', '/creer-devis', '/creer-devis/connexion', '/creer-devis/creation', '/api/authorize.php'],
  ...['/api/session/check', '/api/session/create/x', '/%', '/%E0%A4%A', '//x'],
];

const names = [
  ...[
    'do',
    'by',
    'at',
    'kind',
    'value',
    'action',
    'times',
    'after',
    'id',
    'limit',
    'url',
    'app',
    'company',
    'copies',
  ],
  ...['delay', 'reorder', 'type', 'custom', 'client_id', 'client_company_name', 'objet', 'line_service_id[]'],
  ...[
    'line_quantity[]',
    'line_price[]',
    'more',
    'username',
    'q',
    'code',
    'offset',
    'status',
    'lang',
    'app_callback',
  ],
  ...['app_name', 'webhook_url', '~extra', '~more', 'done', 'refused', 'vatRounding'],
];

const values = fc.oneof(
  fc.constantFrom('', '0', '-1', '19', '550', '1e9', '9'.repeat(20), 'NaN', '%zz', '<script>', "' OR 1=1 --"),
  fc.constantFrom(
    'add',
    'set',
    'advance',
    'freeze',
    'status',
    'delay',
    '503',
    '3d',
    '-9999999w',
    '2026-13-45',
  ),
  fc.constantFrom('create_invoice', 'http://127.0.0.1:9/', 'javascript:1', 'fr', 'xx'),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const fields = fc.array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 6 });

test('no page fails, whatever request it gets', async () => {
  await using sandbox = await createSandbox();
  const browser = new BrowserLike(sandbox.url);
  const { username, password } = seedAccounts.main;
  expect((await browser.post('/creer-devis/connexion', { username, password })).status).toBe(200);
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(
      fc.record({ path: fc.constantFrom(...paths), query: fields, form: fc.option(fields) }),
      async ({ path, query, form }) => {
        const url = `${path}?${new URLSearchParams(query).toString()}`;
        const page = form === null ? await browser.get(url) : await browser.post(url, form);
        seen.add(page.status);
        expect(page.status).toBeLessThan(500);
      },
    ),
    { numRuns: 400, seed: 42 },
  );
  // The requests reached pages, redirects, refusals and missing pages.
  expect([...seen]).toEqual(expect.arrayContaining([200, 303, 400, 404]));
}, 120_000);
