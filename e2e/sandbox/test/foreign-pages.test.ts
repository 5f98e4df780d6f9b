import { createCipheriv, createHash } from 'node:crypto';
import { createSandbox, type Sandbox } from 'factomos-sandbox';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '@tools/browser';
import { startApplication } from '../support/application.ts';
import { clientOf } from '../support/client.ts';

const REBOUND = 'rebound.example.com';

let browser: Browser;
beforeAll(async () => {
  // What an attacker's name server would answer.
  browser = await launchChromium(`--host-resolver-rules=MAP ${REBOUND} 127.0.0.1`);
});
afterAll(() => browser.close());

/** The body of a call that a page can send as an ordinary form. */
function callOf({ token, secret }: Sandbox, text: string): string {
  const key = createHash('md5').update(secret).digest('hex');
  const cipher = createCipheriv('aes-256-cfb8', key, secret);
  const crequest = Buffer.concat([cipher.update(text), cipher.final()]).toString('base64');
  return new URLSearchParams({ token, crequest }).toString();
}

const WRITE = 'action=createClient&category=client&client_company_name=Sent by a page';

/** Posts as a script, as a form in a frame and as a sandboxed frame, whose origin is null. */
async function attack(page: Page, target: string, body: string): Promise<void> {
  await page.evaluate(
    async ([url = '', form = '']) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      for (const mode of ['no-cors', 'cors'] as const)
        await fetch(url, { method: 'POST', body: form, headers, mode }).catch(() => undefined);
      const fields = [...new URLSearchParams(form)].map(
        ([name, value]) => `<input name=${name} value="${value}">`,
      );
      const markup = `<form method=post action="${url}">${fields.join('')}</form><script>document.forms[0].submit()</script>`;
      for (const sandbox of [undefined, 'allow-forms allow-scripts']) {
        const frame = document.createElement('iframe');
        if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
        frame.srcdoc = markup;
        document.body.append(frame);
        await new Promise((resolve) => setTimeout(resolve, 800));
      }
    },
    [target, body],
  );
}

function names(sandbox: Sandbox): unknown[] {
  const { clients = [] } = sandbox.snapshot().tables;
  return clients.map((row): unknown => Reflect.get(Object(row), 'client_company_name'));
}

describe('a foreign page in the same browser as the sandbox', () => {
  test.each(['localhost', '127.0.0.1'])('cannot write to the API from another origin (%s)', async (host) => {
    await using sandbox = await createSandbox();
    await using application = await startApplication('<title>Evil</title><body></body>');
    const page = await browser.newPage();
    const statuses: number[] = [];
    page.on('response', (response) => {
      if (response.url().includes('/api/api.php')) statuses.push(response.status());
    });
    await page.goto(application.origin);
    // Proves that the requests are sent: they arrive at a server that accepts them.
    await using open = await startApplication('', {}, '127.0.0.1');
    await attack(page, `http://${host}:${new URL(open.origin).port}/`, callOf(sandbox, WRITE));
    await open.received(4);
    await attack(page, `http://${host}:${new URL(sandbox.url).port}/api/api.php`, callOf(sandbox, WRITE));
    expect(new Set(statuses)).toEqual(new Set([403]));
    expect(names(sandbox)).not.toContain('Sent by a page');
    expect(sandbox.journal.count()).toBe(0);
    await page.close();
  });

  test('cannot write through DNS rebinding', async () => {
    const page = await browser.newPage();
    let port = 0;
    {
      // The page comes from the attacker's own server; then the name leads to the sandbox.
      await using attacker = await startApplication('<title>Evil</title><body></body>', {}, '127.0.0.1');
      port = Number(new URL(attacker.origin).port);
      await page.goto(`http://${REBOUND}:${port}/`);
    }
    await using sandbox = await createSandbox({ port });
    const status = await page.evaluate(
      async (body) =>
        (
          await fetch('/api/api.php', {
            method: 'POST',
            body,
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
          })
        ).status,
      callOf(sandbox, WRITE),
    );
    expect(status).toBe(403);
    expect(names(sandbox)).not.toContain('Sent by a page');
    await page.close();
  });

  test('cannot run a response as a page of the sandbox', async () => {
    await using sandbox = await createSandbox({ quirks: { answerForm: 'json' } });
    const client = clientOf(sandbox);
    const script = "<img src=x onerror=document.title='ran'>";
    const { client_id } = await client.createClient({ category: 'client', client_company_name: script });
    const page = await browser.newPage();
    // From a page of the sandbox itself, which an attacker could use only through another vulnerability.
    await page.goto(`${sandbox.url}/controls`);
    const answered = page.waitForResponse(/api\.php/);
    await page.evaluate(
      ([body = '']) => {
        const form = Object.assign(document.createElement('form'), {
          method: 'post',
          action: '/api/api.php',
        });
        for (const [name, value] of new URLSearchParams(body))
          form.append(Object.assign(document.createElement('input'), { name, value }));
        document.body.append(form);
        form.submit();
      },
      [callOf(sandbox, `action=getClient&client_id=${client_id}`)],
    );
    expect((await answered).status()).toBe(200);
    await page.waitForURL(/api\.php/);
    expect(await page.content()).toContain('onerror');
    expect(await page.title()).not.toBe('ran');
    await page.close();
  });

  test('does not include the test page, which still calls the API', async () => {
    await using sandbox = await createSandbox();
    const page = await browser.newPage();
    await page.goto(`${sandbox.url}/api/test/?action=getClient`);
    await page.getByLabel('client_id').fill('19');
    await page.getByRole('button', { name: 'Send getClient' }).click();
    await page.locator('#answer').waitFor();
    expect(sandbox.journal.entries({ limit: 1 })).toMatchObject([{ action: 'getClient', code: 0 }]);
    await page.close();
  });
});
