import { filled, growsFast } from '@tools/fuzz/growth';
import { retainedMegabytes } from '@tools/fuzz/retained-memory';
import { expect, test } from 'vitest';
import { createApp } from '../../src/app.ts';
import { createContext } from '../../src/create-context.ts';
import { seedAccounts } from '../../src/index.ts';
import { parseSeed } from '../../src/seed/seed.ts';
import { openStore } from '../../src/store/open.ts';
import { sealed } from '../call.ts';

const LENGTH = 16 * 1024;
const FORM = 'application/x-www-form-urlencoded';
const { token, secret } = seedAccounts.main;

const HOSTILE: [name: string, text: (length: number) => string][] = [
  ['blanks', filled(' ')],
  ['ampersands', filled('&')],
  ['equals signs', filled('=')],
  ['percent signs', filled('%')],
  ['plus signs', filled('+')],
  ['percent-encoded letters', filled('%41')],
  ['open brackets', filled('[')],
  ['closing brackets', filled(']')],
  ['lists', filled('a[]=1&')],
  ['lists within lists', (length) => `a${filled('[]')(length)}=1`],
  ['names that repeat', filled('a=1&')],
  ['open objects', filled('{"a":')],
  ['quotes', filled('"')],
  ['backslashes', filled('\\')],
  ['lines', filled('\r\n')],
  ['boundaries', filled('--b\r\n')],
  ['parts', filled('--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n')],
  ['headers of a part', (length) => `--b\r\n${filled('Content-Disposition: ;')(length)}\r\n\r\n1\r\n--b--`],
  ['base64', filled('AAAA')],
];

function openApp(): (path: string, type: string, body: string) => Promise<Response> {
  const { store } = openStore();
  const seed = parseSeed({ companies: [{ id: 550, name: 'Atelier', apps: [{ token, secret }] }] });
  const context = createContext(store, seed, ({ quota }) => {
    quota.setDailyLimit(null);
  });
  context.reset();
  const app = createApp(context);
  const own = { host: '127.0.0.1', 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1' };
  return async (path, type, body) =>
    app.fetch(
      new Request(`http://127.0.0.1${path}`, {
        method: 'POST',
        headers: { ...own, 'content-type': type },
        body,
      }),
    );
}

/** Every way in which the sandbox reads what it is sent. */
const WAYS: Record<string, (text: string) => [path: string, type: string, body: string]> = {
  'as a form of api.php': (text) => ['/api/api.php', FORM, text],
  'in parts of api.php': (text) => ['/api/api.php', 'multipart/form-data; boundary=b', text],
  'as an encrypted call': (text) => {
    const crequest = encodeURIComponent(sealed(secret, `action=getClient&client_id=1&${text}`));
    return ['/api/api.php', FORM, `token=${token}&crequest=${crequest}`];
  },
  'as a call that cannot be decrypted': (text) => ['/api/api.php', FORM, `token=${token}&crequest=${text}`],
  'as JSON of the admin API': (text) => ['/_sandbox/clock', 'application/json', text],
  'as a snapshot': (text) => ['/_sandbox/restore', 'application/json', text],
  'as a form of a page': (text) => ['/controls/clock', FORM, text],
  'in parts of a page': (text) => ['/clients/new', 'multipart/form-data; boundary=b', text],
};

test.each(HOSTILE)('a request of %s is read in linear time', async (_, text) => {
  const fetch = openApp();
  for (const [way, request] of Object.entries(WAYS)) {
    const run = async (length: number): Promise<void> => {
      await (await fetch(...request(text(length)))).text();
    };
    expect({ way, isFast: !(await growsFast(run, LENGTH)) }).toEqual({ way, isFast: true });
  }
});

test('requests leave no more in memory than the journal keeps', async () => {
  const fetch = openApp();
  const post = async (number: number): Promise<void> => {
    for (const request of Object.values(WAYS))
      await (await fetch(...request(`a=${number}&${'x'.repeat(100_000)}`))).text();
  };
  await post(0);
  const before = retainedMegabytes();
  for (let number = 1; number <= 100; number += 1) await post(number);
  expect(retainedMegabytes() - before).toBeLessThan(20);
});
