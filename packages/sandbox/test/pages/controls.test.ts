import { notificationTypes } from 'factomos-core';
import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/index.ts';
import { BrowserLike, type Page } from '../browser-like.ts';
import { call } from '../call.ts';

/** The page to which a form redirects, and its message. */
async function after(browser: BrowserLike, page: Page): Promise<string> {
  expect(page.status).toBe(303);
  const shown = await browser.get((page.headers.get('location') ?? '').replace(/^[./]+/, '/'));
  return shown.text;
}

async function changed(sandbox: Sandbox, path: string, form: Record<string, string>): Promise<string> {
  const browser = new BrowserLike(sandbox.url);
  return after(browser, await browser.post(path, form));
}

describe('the controls', () => {
  test('move, set, freeze and restore the clock', async () => {
    await using sandbox = await createSandbox({ clock: '2026-03-31T10:00:00Z' });
    expect(await changed(sandbox, '/controls/clock', { do: 'advance', by: '3d' })).toContain('Done.');
    expect(sandbox.clock.today()).toBe('2026-04-03');
    await changed(sandbox, '/controls/clock', { do: 'set', at: '2026-12-31' });
    expect(sandbox.clock.today()).toBe('2026-12-31');
    await changed(sandbox, '/controls/clock', { do: 'resume' });
    expect(sandbox.clock.frozen).toBe(false);
    await changed(sandbox, '/controls/clock', { do: 'freeze' });
    expect(sandbox.clock.frozen).toBe(true);
    await changed(sandbox, '/controls/clock', { do: 'restore' });
    expect(Math.abs(sandbox.clock.now().getTime() - Date.now())).toBeLessThan(60_000);
  });

  test.each([
    ['/controls/clock', { do: 'advance', by: 'soon' }, 'is not a valid duration'],
    ['/controls/clock', { do: 'set', at: 'yesterday' }, 'is not a valid instant'],
    ['/controls/clock', {}, 'has no valid action'],
    ['/controls/faults', { do: 'add', kind: 'status', value: '200' }, 'needs an HTTP status from 400 to 599'],
    ['/controls/faults', { do: 'add', kind: 'delay', value: '' }, 'needs milliseconds from 0'],
    ['/controls/faults', { do: 'add', kind: 'explosion' }, 'There is no fault explosion'],
    ['/controls/faults', { do: 'add', kind: 'truncate', times: '0' }, 'whole number of calls'],
    ['/controls/faults', { do: 'add', kind: 'truncate', every: 'three' }, 'every must be a whole number'],
    [
      '/controls/faults',
      { do: 'add', kind: 'truncate', chance: '2' },
      'chance must be above 0 and at most 1',
    ],
    [
      '/controls/faults',
      { do: 'add', kind: 'truncate', every: '2', chance: '0.5' },
      'every or chance, not both',
    ],
    ['/controls/faults', { do: 'add', kind: 'truncate', seed: '7' }, 'A seed requires a chance'],
    ['/controls/quirks', { vatRounding: 'never' }, 'The quirk vatRounding must be one of'],
    ['/controls/quota', { limit: '-3' }, 'whole number of calls'],
    ['/deliveries/receivers', { app: 'A', url: 'ftp://x', company: '550' }, 'http or https'],
    [
      '/deliveries/receivers',
      { app: ' ', url: 'http://x/', company: '550' },
      'Enter the name of the application',
    ],
    [
      '/deliveries/receivers',
      { app: 'A', url: 'http://x/', company: '9'.repeat(20) },
      'The account does not exist',
    ],
    ['/deliveries/receivers', { app: 'A', url: 'http://x/', company: 'x' }, 'The account does not exist'],
    ['/deliveries/behaviour', { copies: '0', delay: '0', reorder: '1' }, 'copies must be a whole number'],
    [
      '/deliveries/trigger',
      { type: 'create_pizza', company: '550' },
      'There is no notification create_pizza',
    ],
    [
      '/deliveries/trigger',
      { type: 'create_invoice', id: '1e3', company: '550' },
      'The id must be a whole number',
    ],
    ['/deliveries/999/replay', {}, 'There is no delivery 999'],
  ])('refuse invalid input on %s, such as %o, and change nothing', async (path, form, why) => {
    await using sandbox = await createSandbox({ clock: '2026-03-31' });
    const before = sandbox.snapshot();
    const text = await changed(sandbox, path, form);
    expect(text).toContain('Nothing was changed.');
    expect(text).toContain(why);
    expect(sandbox.snapshot()).toEqual(before);
  });

  test('add, show and remove faults', async () => {
    await using sandbox = await createSandbox();
    const form = { do: 'add', kind: 'status', value: '503', action: 'getInvoice', times: '', after: '1' };
    expect(await changed(sandbox, '/controls/faults', form)).toContain('HTTP status 503');
    expect(sandbox.faults.list()).toMatchObject([
      { action: 'getInvoice', remaining: null, fault: { kind: 'status', status: 503, after: true } },
    ]);
    const id = String(sandbox.faults.list()[0]?.id);
    await changed(sandbox, '/controls/faults', { do: 'remove', id });
    expect(sandbox.faults.list()).toEqual([]);
    await changed(sandbox, '/controls/faults', { do: 'add', kind: 'error', value: '-14', times: '2' });
    await changed(sandbox, '/controls/faults', { do: 'clear' });
    expect(sandbox.faults.list()).toEqual([]);
  });

  test('add faults for every Nth call, or by chance with a seed', async () => {
    await using sandbox = await createSandbox();
    const add = { do: 'add', kind: 'truncate', times: '' };
    expect(await changed(sandbox, '/controls/faults', { ...add, every: '3' })).toContain('every 3');
    const form = { ...add, chance: '0,25', seed: '7' };
    expect(await changed(sandbox, '/controls/faults', form)).toContain('chance 0.25, seed 7');
    expect(sandbox.faults.list().map(({ pattern }) => pattern)).toEqual([
      { every: 3 },
      { chance: 0.25, seed: 7 },
    ]);
    const page = await fetch(`${sandbox.url}/controls?lang=fr`);
    expect(await page.text()).toContain('probabilité 0,25, graine 7');
  });

  test('set quirks and the daily limit', async () => {
    await using sandbox = await createSandbox();
    await changed(sandbox, '/controls/quirks', { vatRounding: 'line', emptyPrice: 'zero' });
    expect(sandbox.quirks.values).toMatchObject({
      vatRounding: 'line',
      emptyPrice: 'zero',
      editOmitted: 'keep',
    });
    await changed(sandbox, '/controls/quota', { limit: '7' });
    expect(sandbox.quota.dailyLimit).toBe(7);
    await changed(sandbox, '/controls/quota', { limit: '' });
    expect(sandbox.quota.dailyLimit).toBeNull();
  });

  test('reset everything after a confirmation', async () => {
    await using sandbox = await createSandbox();
    await call(sandbox, 'createService', { service_name: 'New', price: '1' });
    const browser = new BrowserLike(sandbox.url);
    const asked = await browser.post('/controls/reset');
    expect(asked.text).toContain('Reset the sandbox?');
    expect(sandbox.journal.count()).toBe(1);
    await after(browser, await browser.post('/controls/reset', { confirmed: 'yes' }));
    expect(sandbox.journal.count()).toBe(0);
  });

  test('save a snapshot and restore it', async () => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    const saved = await browser.get('/controls/snapshot');
    expect(saved.headers.get('content-disposition')).toContain('attachment');
    await call(sandbox, 'createService', { service_name: 'New', price: '1' });
    const restore = async (content: string, confirmed: string): Promise<string> => {
      const body = new FormData();
      body.append('file', new File([content], 'snapshot.json'));
      body.append('confirmed', confirmed);
      const response = await fetch(`${sandbox.url}/controls/restore`, {
        method: 'POST',
        body,
        redirect: 'manual',
      });
      return decodeURIComponent(response.headers.get('location') ?? '');
    };
    expect(await restore(saved.text, '')).toContain('Confirm that the current data may be replaced');
    expect(await restore('not JSON', 'yes')).toContain('not JSON');
    expect(await restore('{}', 'yes')).toContain('Not a snapshot');
    expect(sandbox.journal.count()).toBe(1);
    expect(await restore(saved.text, 'yes')).toBe('../controls?done=yes');
    expect(sandbox.journal.count()).toBe(0);
  });

  test('answer a form that cannot be read with a 400', async () => {
    await using sandbox = await createSandbox();
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const response = await fetch(`${sandbox.url}/controls/restore`, {
      method: 'POST',
      body: 'none',
      headers,
    });
    expect(response.status).toBe(400);
  });
});

describe('notifications', () => {
  test('are triggered, delivered, shown and replayed', async () => {
    const bodies: string[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        bodies.push(body);
        response.end('<b>thanks</b>');
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    await using sandbox = await createSandbox();
    const url = `http://127.0.0.1:${port}/hook`;
    await changed(sandbox, '/deliveries/receivers', { app: 'My app', url, company: '550' });
    const told = await changed(sandbox, '/deliveries/trigger', {
      type: 'create_design',
      company: '550',
      custom: 'c',
    });
    expect(told).toContain('Sent to one receiver.');
    await sandbox.webhooks.settled();
    const browser = new BrowserLike(sandbox.url);
    const [first] = sandbox.webhooks.deliveries();
    const page = await browser.get(`/deliveries/${first?.id ?? 0}`);
    expect(page.text).toContain('create_design');
    expect(page.text).toContain('&lt;b&gt;thanks&lt;/b&gt;');
    await after(browser, await browser.post(`/deliveries/${first?.id ?? 0}/replay`));
    await sandbox.webhooks.settled();
    expect(bodies).toHaveLength(2);
    expect(bodies[1]).toBe(bodies[0]);
    server.close();
  });

  test('can be any of the 31 types', async () => {
    await using sandbox = await createSandbox();
    sandbox.webhooks.register('http://127.0.0.1:9/', { appName: 'A' });
    const browser = new BrowserLike(sandbox.url);
    const types = Object.keys(notificationTypes);
    expect(types).toHaveLength(31);
    const page = await browser.get('/deliveries');
    for (const type of types) {
      expect(page.text).toContain(`<option value="${type}"`);
      const told = await after(browser, await browser.post('/deliveries/trigger', { type, company: '550' }));
      expect(told, type).toContain('Sent to one receiver.');
    }
    expect(new Set(sandbox.webhooks.deliveries().map(({ type }) => type))).toEqual(new Set(types));
  });

  test('stop for a receiver that was removed after a confirmation', async () => {
    await using sandbox = await createSandbox();
    const { id } = sandbox.webhooks.register('http://127.0.0.1:9/', { appName: 'My app' });
    const browser = new BrowserLike(sandbox.url);
    const asked = await browser.post(`/deliveries/receivers/${id}/remove`);
    expect(asked.text).toContain('“My app” will no longer be notified');
    expect(sandbox.webhooks.registered()).toHaveLength(1);
    await browser.post(`/deliveries/receivers/${id}/remove`, { confirmed: 'yes' });
    expect(sandbox.webhooks.registered()).toEqual([]);
  });

  test('follow the network conditions', async () => {
    await using sandbox = await createSandbox();
    await changed(sandbox, '/deliveries/behaviour', { copies: '2', delay: '5', reorder: '3' });
    expect(sandbox.webhooks.behaviour).toEqual({ copies: 2, delay: 5, reorder: 3 });
  });
});

describe('lists', () => {
  test('are paged', async () => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    const first = await browser.get('/invoices');
    expect(first.text).toContain('1 to 50 of 66');
    expect(first.text).toContain('href="./invoices?offset=50"');
    const last = await browser.get('/invoices?offset=50');
    expect(last.text).toContain('51 to 66 of 66');
    expect(last.text).not.toContain('rel="next"');
    expect((await browser.get('/invoices?offset=-1')).text).toContain('1 to 50 of 66');
    // As when a page is reloaded that does not exist any more after a reset.
    expect((await browser.get('/invoices?offset=5000')).text).toContain('51 to 66 of 66');
  });

  test('show overdue invoices, including partially paid ones', async () => {
    await using sandbox = await createSandbox({ clock: '2026-11-20' });
    const browser = new BrowserLike(sandbox.url);
    const count = async (status: string): Promise<number> =>
      Number(/ of (\d+)</.exec((await browser.get(`/invoices?status=${status}`)).text)?.[1]);
    expect(await count('overdue')).toBeGreaterThan(await count('later'));
    expect((await browser.get('/')).text).toContain(`${await count('overdue')} overdue`);
  });

  test('are filtered by status, on the sandbox’s day', async () => {
    await using sandbox = await createSandbox({ clock: '2026-11-20' });
    const browser = new BrowserLike(sandbox.url);
    const late = async (): Promise<number> =>
      Number(/ of (\d+)</.exec((await browser.get('/invoices?status=later')).text)?.[1]);
    const before = await late();
    sandbox.clock.advance('60d');
    expect(await late()).toBeGreaterThan(before);
  });

  test('find a client by a part of its name, and calls by text, action and code', async () => {
    await using sandbox = await createSandbox();
    const browser = new BrowserLike(sandbox.url);
    expect((await browser.get('/clients?q=garage')).text).toContain('1 to 1 of 1');
    expect((await browser.get('/clients?q=epicerie')).text).toContain('Épicerie Anaïs');
    expect((await browser.get('/clients?q=zzz')).text).toContain('Use fewer words');
    await call(sandbox, 'getClient', { client_id: '20' });
    await call(sandbox, 'getClient', { client_id: '99999' });
    expect((await browser.get('/journal?q=GARAGE')).text).toContain('1 to 1 of 1');
    await call(sandbox, 'getClient', { client_id: '19' });
    expect((await browser.get('/journal?q=Été')).text).toContain('1 to 1 of 1');
    expect((await browser.get('/journal?action=getClient&code=-9')).text).toContain('1 to 1 of 1');
    expect((await browser.get('/journal?q=nowhere')).text).toContain('No call matches');
  });
});
