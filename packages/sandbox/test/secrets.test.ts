import { findSecrets } from '@tools/secrets/find-secrets';
import { afterEach, expect, test, vi } from 'vitest';
import { createSandbox, type Sandbox } from '../src/index.ts';
import { BrowserLike } from './browser-like.ts';
import { call, post } from './call.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const password = 'made-up-password-0815';

/** Makes an account and uses all of its secrets, in good calls and in bad ones. */
async function useSecrets(sandbox: Sandbox): Promise<Record<string, string>> {
  const made = await call(sandbox, 'createAccount', {
    username: 'neuf@exemple.test',
    password,
    app_name: 'Appli',
    webhook_url: 'http://127.0.0.1:9/',
  });
  const own = { url: sandbox.url, token: String(made.api_key), secret: String(made.api_secret) };
  const { auth_token } = await call(own, 'getConnectionToken');
  const secrets = {
    password,
    'the token': own.token,
    'the secret': own.secret,
    'the auth_token of the account': String(made.auth_token),
    'an auth_token': String(auth_token),
  };
  const browser = new BrowserLike(sandbox.url);
  await browser.post(`/api/session/create/${String(auth_token)}`);
  await browser.post('/creer-devis/connexion', { username: 'neuf@exemple.test', password: `${password}x` });
  await browser.post('/creer-devis/connexion', { username: 'neuf@exemple.test', password });
  for (const fault of ['garbage', 'php-warning', 'reset-after'] as const) {
    sandbox.faults.add({ kind: fault });
    await post(own, 'action=getClient&client_id=1').catch(() => undefined);
  }
  // Where nobody expects a key: as a name, a value, an action.
  for (const name of [own.token, own.secret]) {
    await call(own, 'createClient', { category: 'client', client_company_name: 'x', [name]: name });
    await post(own, { action: 'createAccount', password: name, 'api[secret]': name });
    await call(own, name);
  }
  await post({ ...own, secret: 'another-secret-1' }, 'action=getClient');
  await post({ ...own, token: own.secret, secret: own.secret }, 'action=getClient');
  return secrets;
}

const PAGES = [
  '',
  'invoices',
  'estimates',
  'clients',
  'journal',
  'deliveries',
  'outbox',
  'controls',
  'api/test/',
];
const ADMIN = [
  'state',
  'journal?limit=1000',
  'deliveries',
  'outbox',
  'webhooks',
  'faults',
  'quota',
  'quirks',
];

test('no page, log or answer of the admin API shows a secret of an account that was created', async () => {
  const printed = ['log', 'error', 'warn'] as const;
  const spies = printed.map((name) => vi.spyOn(console, name).mockReturnValue());
  await using sandbox = await createSandbox();
  const secrets = await useSecrets(sandbox);
  const entries = sandbox.journal.entries({ limit: 1000 }).map(({ id }) => `/journal/${id}`);
  const paths = [
    ...PAGES.map((page) => `/${page}`),
    ...ADMIN.map((route) => `/_sandbox/${route}`),
    ...entries,
  ];
  const browser = new BrowserLike(sandbox.url);
  for (const path of paths) {
    const { status, text } = await browser.get(path);
    expect(status).toBe(200);
    expect({ path, found: findSecrets(text, secrets) }).toEqual({ path, found: [] });
  }
  expect(findSecrets(sandbox.journal.entries({ limit: 1000 }), secrets)).toEqual([]);
  expect(findSecrets([sandbox.state(), sandbox.outbox(), sandbox.webhooks.deliveries()], secrets)).toEqual(
    [],
  );
  expect(
    findSecrets(
      spies.map(({ mock }) => mock.calls),
      secrets,
    ),
  ).toEqual([]);
  // The search finds what is there: the names and the calls beside the secrets.
  const { text } = await browser.get('/_sandbox/journal?limit=1000');
  expect(findSecrets(text, { username: 'neuf@exemple.test' })).toEqual(['username']);
});

test('a snapshot holds the keys that a restored account needs, and no password', async () => {
  await using sandbox = await createSandbox();
  const secrets = await useSecrets(sandbox);
  const found = findSecrets(sandbox.snapshot(), secrets);
  expect(found).toEqual(['the token', 'the secret', 'the auth_token of the account', 'an auth_token']);
});
