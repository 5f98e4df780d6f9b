import { describe, expect, test } from 'vitest';
import { isFactomosError } from '../../src/errors/guards.ts';
import { type AuthoriseParams, authoriseUrl } from '../../src/links/authorise-url.ts';
import { documentLink } from '../../src/links/document-link.ts';
import { parseDocumentLink } from '../../src/links/parse-document-link.ts';
import { estimateForm } from '../../src/links/estimate-form.ts';
import {
  checkSessionRequest,
  createSessionRequest,
  deleteSessionRequest,
  sessionErrors,
} from '../../src/links/session-requests.ts';
import { type LinkOptions } from '../../src/links/site.ts';
import facts from '../fixtures/manual-facts.json' with { type: 'json' };

const local = { baseUrl: 'http://127.0.0.1:4280' };

function problemsOf(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (isFactomosError(error, 'validation'))
      return error.problems.map(({ field, message }) => `${field} ${message}`);
    throw error;
  }
  return [];
}

describe("a document's link", () => {
  test('is the site and the key', () => {
    expect(documentLink('i5u5pHLyBI4pizucVdo6')).toBe('https://app.factomos.com/i5u5pHLyBI4pizucVdo6');
    expect(documentLink('e5u5pHLyBI4pizucVdo6', local)).toBe('http://127.0.0.1:4280/e5u5pHLyBI4pizucVdo6');
    expect(documentLink('i1', { baseUrl: 'https://example.com/factomos' })).toBe(
      'https://example.com/factomos/i1',
    );
  });

  test('follows the options of each call', () => {
    const plain = { baseUrl: 'http://factomos.test' };
    for (let times = 0; times < 2; times++) {
      expect(documentLink('i1', { ...plain, allowHttp: true })).toBe('http://factomos.test/i1');
      expect(problemsOf(() => documentLink('i1', plain))).toHaveLength(1);
      expect(documentLink('i1', local)).toBe('http://127.0.0.1:4280/i1');
      expect(documentLink('i1')).toBe('https://app.factomos.com/i1');
    }
  });

  test.each([false, true, null, undefined, '', '../api', 'i5?x', '//evil.example', 'i5 u'])(
    'is undefined for %o',
    (key) => {
      expect(documentLink(key)).toBeUndefined();
    },
  );
});

describe('the document of a link', () => {
  const inFolder = { baseUrl: 'https://example.com/factomos' };

  test.each<[string, LinkOptions | undefined, string, string]>([
    ['https://app.factomos.com/i5u5pHLyBI4pizucVdo6', undefined, 'invoice', 'i5u5pHLyBI4pizucVdo6'],
    ['https://app.factomos.com/e2e8CSzakvh4DecbG9k5', undefined, 'estimate', 'e2e8CSzakvh4DecbG9k5'],
    [' https://app.factomos.com/i5u5/ ', undefined, 'invoice', 'i5u5'],
    ['https://APP.factomos.com/i5u5?lang=en', undefined, 'invoice', 'i5u5'],
    ['https://app.factomos.com/i5u5/?lang=en#pay', undefined, 'invoice', 'i5u5'],
    ['http://127.0.0.1:4280/e5u5', local, 'estimate', 'e5u5'],
    ['https://example.com/factomos/i5u5?lang=fr', inFolder, 'invoice', 'i5u5'],
    [
      'https://example.com/factomos/i5u5',
      { baseUrl: 'https://example.com/factomos/api/api.php' },
      'invoice',
      'i5u5',
    ],
  ])('%s is found', (link, options, kind, key) => {
    expect(parseDocumentLink(link, options)).toEqual({ kind, key });
  });

  test('is the one that its link was created for', () => {
    for (const options of [undefined, local, inFolder, { baseUrl: 'https://example.com/a/b/' }]) {
      const link = documentLink('iAbc123', options) ?? '';
      expect(parseDocumentLink(link, options)).toEqual({ kind: 'invoice', key: 'iAbc123' });
    }
  });

  test.each([
    'https://app.factomos.com.evil.example/i5u5',
    'https://evil.example/i5u5',
    'https://app.factomos.com:444/i5u5',
    'https://app.factomos.com@evil.example/i5u5',
    'https://someone@app.factomos.com/i5u5',
  ])('is not accepted on another host: %s', (link) => {
    expect(parseDocumentLink(link)).toEqual({ problem: 'other-host' });
  });

  test.each([
    '',
    '12',
    'i5u5',
    'ftp://app.factomos.com/i5u5',
    'https://app.factomos.com/',
    'https://app.factomos.com/api/i5u5',
    'https://app.factomos.com/x5u5',
    'https://app.factomos.com/i5%2Fu5',
    'javascript:i5u5',
  ])('is not in %j', (link) => {
    expect(parseDocumentLink(link)).toEqual({ problem: 'not-a-link' });
  });

  test('is not accepted outside the path of the base URL', () => {
    expect(parseDocumentLink('https://example.com/i5u5', inFolder)).toEqual({ problem: 'not-a-link' });
  });
});

describe('the address of the authorisation popup', () => {
  const params: AuthoriseParams = {
    app_callback: 'https://example.com/callback?id=1&x=2',
    app_name: 'My Application',
    app_description: 'Été & hiver + 1',
    app_icon: 'https://example.com/icon.png',
    webhook_url: 'https://example.com/hook#part',
  };

  test('has every parameter, and nothing else', () => {
    const url = new URL(authoriseUrl(params));
    expect(url.origin + url.pathname).toBe(`https://app.factomos.com${facts.authorise.path}`);
    expect(Object.fromEntries(url.searchParams)).toEqual(params);
    expect([...url.searchParams.keys()]).toEqual(facts.authorise.params);
    expect(url.search).not.toContain('+');
    expect(url.hash).toBe('');
  });

  test('leaves out optional parameters that are not given', () => {
    const { app_callback, app_name, app_description } = params;
    const url = new URL(
      authoriseUrl({ app_callback, app_name, app_description, app_icon: '', webhook_url: undefined }, local),
    );
    expect(url.origin).toBe(local.baseUrl);
    expect(Object.fromEntries(url.searchParams)).toEqual({ app_callback, app_name, app_description });
  });

  test('requires complete addresses and reports everything that is wrong', () => {
    expect(
      problemsOf(() =>
        authoriseUrl({
          app_callback: ' ',
          app_name: '',
          app_description: 'x',
          app_icon: '/icon.png',
          webhook_url: 'ftp://x',
        }),
      ),
    ).toEqual([
      'app_callback is missing',
      'app_name is missing',
      'app_icon must be a URL that starts with https:// or http://',
      'webhook_url must be a URL that starts with https:// or http://',
    ]);
  });
});

describe('a session', () => {
  test('is created, deleted and checked', () => {
    expect(createSessionRequest('tok')).toEqual({
      method: 'POST',
      url: 'https://app.factomos.com/api/session/create/tok',
    });
    expect(deleteSessionRequest('tok', local)).toEqual({
      method: 'POST',
      url: 'http://127.0.0.1:4280/api/session/delete/tok',
    });
    expect(checkSessionRequest()).toEqual({
      method: 'GET',
      url: 'https://app.factomos.com/api/session/check',
    });
  });

  test('refuses a token that would change the address', () => {
    expect(createSessionRequest('../../x?y#z').url).toBe(
      'https://app.factomos.com/api/session/create/..%2F..%2Fx%3Fy%23z',
    );
    for (const token of ['', ' ', '.', '..'])
      expect(problemsOf(() => createSessionRequest(token))).toEqual(['auth_token is missing']);
  });

  test("has the manual's error messages", () => {
    expect(sessionErrors).toEqual(facts.session.errors);
  });
});

describe('the prefilled form of an estimate', () => {
  test('posts the given fields', () => {
    const form = estimateForm({ objet: 'Été', client_id: 19, custom: 'id=3&x' }, local);
    expect(form).toMatchObject({ method: 'POST', url: `${local.baseUrl}${facts.estimateForm.path}` });
    expect(form.fields).toEqual([
      ['client_id', '19'],
      ['objet', 'Été'],
      ['custom', 'id=3&x'],
    ]);
    expect(Object.fromEntries(new URLSearchParams(form.body))).toEqual({
      client_id: '19',
      objet: 'Été',
      custom: 'id=3&x',
    });
  });

  test('has every field of the manual', () => {
    const all = Object.fromEntries(facts.estimateForm.params.map((name) => [name, name]));
    expect(estimateForm(all).fields.map(([name]) => name)).toEqual(facts.estimateForm.params);
  });
});

test.each(['', '/', '/api/api.php', '/api/api.php/'])(
  'accepts the same base URLs as a client: %j',
  (path) => {
    expect(documentLink('i1', { baseUrl: `http://127.0.0.1:8080/sub${path}` })).toBe(
      'http://127.0.0.1:8080/sub/i1',
    );
  },
);

const links: [string, (options: LinkOptions) => unknown][] = [
  ['a document', (options) => documentLink('i1', options)],
  ['the popup', (options) => authoriseUrl(popup, options)],
  ['a session', (options) => createSessionRequest('tok', options)],
  ['the check of a session', (options) => checkSessionRequest(options)],
  ['the form', (options) => estimateForm({}, options)],
];
const popup = { app_callback: 'https://a.example', app_name: 'A', app_description: 'B' };

describe.each(links)('the link of %s', (_what, link) => {
  test.each([
    ['nonsense', /baseUrl must be a URL/],
    ['ftp://app.factomos.com', /baseUrl must start with https/],
    ['http://app.factomos.com', /baseUrl must start with https/],
    ['https://user@app.factomos.com', /baseUrl must not contain a user name or password/],
    ['https://:made-up-password@app.factomos.com', /baseUrl must not contain a user name or password/],
    ['https://app.factomos.com/?x=1', /baseUrl must have no query/],
  ])('refuses the base URL %s with a reason', (baseUrl, why) => {
    expect(() => link({ baseUrl })).toThrow(why);
    expect(() => link({ baseUrl })).not.toThrow(/made-up-password/);
  });

  test('accepts http if it is allowed', () => {
    expect(JSON.stringify(link({ baseUrl: 'http://factomos.test', allowHttp: true }))).toContain(
      'http://factomos.test/',
    );
  });
});

test('reports what JavaScript left out', () => {
  // @ts-expect-error JavaScript may pass this
  const params: AuthoriseParams = { app_name: 'A', app_description: 'B' };
  expect(() => authoriseUrl(params)).toThrow(/app_callback is missing/);
  // @ts-expect-error JavaScript may pass this
  expect(() => authoriseUrl()).toThrow(/params must be an object/);
  // @ts-expect-error JavaScript may pass this
  expect(() => authoriseUrl({ ...params, app_callback: 5 })).toThrow(/app_callback must be a URL/);
  // @ts-expect-error JavaScript may pass this
  const token: string = undefined;
  expect(() => createSessionRequest(token)).toThrow(/auth_token is missing/);
});

test('a text with U+FFFD is refused in a form and in a popup', () => {
  const params = { app_callback: 'https://example.com/', app_name: 'Caf\uFFFD', app_description: 'x' };
  expect(problemsOf(() => authoriseUrl(params))).toEqual([
    expect.stringMatching(/^app_name contains U\+FFFD/),
  ]);
  expect(problemsOf(() => estimateForm({ objet: '\uD800' }))).toEqual([
    expect.stringMatching(/^objet contains half of a character pair/),
  ]);
});
