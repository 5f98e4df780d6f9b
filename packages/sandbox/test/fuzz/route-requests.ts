import * as fc from 'fast-check';
import { type Context } from '../../src/services.ts';
import { createApp } from '../../src/app.ts';
import { pages } from '../../src/pages/pages.ts';
import { quirkValues } from '../../src/quirks/quirk-values.ts';
import { seedAccounts } from '../../src/index.ts';
import { invoices } from '../../src/store/schema.ts';
import { sealed } from '../call.ts';

export interface RouteRequest {
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
}

const FORM = 'application/x-www-form-urlencoded';
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** One that no route of the sandbox takes. */
export const WRONG_METHOD = 'OPTIONS';

/** Every route of the sandbox but api.php, which has a test of its own: the admin API, the sessions and all pages. */
export function routesOf(context: Context): { method: string; path: string }[] {
  const all = [...createApp(context).routes, ...pages(context).routes]
    .filter(({ path }) => !path.includes('*') && !path.endsWith('/api.php'))
    // A route of all methods refuses the wrong ones here.
    .map(({ method, path }) => ({ method: method === 'ALL' ? WRONG_METHOD : method, path }));
  return [...new Map(all.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()];
}

const FIELDS = [
  ...['do', 'by', 'at', 'kind', 'value', 'action', 'times', 'after', 'id', 'limit', 'url', 'app', 'company'],
  ...['copies', 'delay', 'reorder', 'type', 'custom', 'client_id', 'client_company_name', 'objet', 'more'],
  ...['line_service_id[]', 'line_quantity[]', 'line_price[]', 'username', 'password', 'q', 'code', 'offset'],
  ...['status', 'lang', 'app_callback', 'app_name', 'app_icon', 'webhook_url', '~extra', '~more', 'done'],
  ...['refused', 'confirmed', 'token', 'secret', 'text', 'freeze', 'set', 'advance', 'resume', 'restore'],
  ...['fault', 'milliseconds', 'every', 'chance', 'seed', 'dailyLimit', 'companyId', 'appName', 'error'],
  ...['format', 'version', 'tables', 'settings', ...Object.keys(quirkValues)],
];

const text = fc.oneof(
  fc.constantFrom('', '0', '-1', '1', '19', '550', '1001', '1e9', '9'.repeat(20), 'NaN', '%zz', '%', '../..'),
  fc.constantFrom('add', 'set', 'advance', 'freeze', 'status', 'garbage', '503', '3d', '-9999999w', '9e9w'),
  fc.constantFrom('2026-13-45', '2026-03-31T10:00:00Z', '+275760-09-13T00:00:00Z', 'later', 'pending'),
  fc.constantFrom(
    'create_invoice',
    'http://127.0.0.1:9/',
    'javascript:1',
    'fr',
    'xx',
    '<script>',
    "' OR 1=1 --",
  ),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'x'.repeat(5000)),
  fc.string({ unit: 'binary', maxLength: 40 }).map((value) => Buffer.from(value).toString()),
);

const fields = fc.array(fc.tuple(fc.constantFrom(...FIELDS), text), { maxLength: 6 });

/** Not `delay`, which waits as long as it says. */
const fault = fc.record(
  {
    kind: fc.constantFrom('status', 'garbage', 'cut', 'error', 'maintenance', 'nothing'),
    status: fc.constantFrom<unknown>(500, 0, 999, '500', null),
    code: fc.constantFrom<unknown>(-4, 1e300, '-4'),
  },
  { requiredKeys: ['kind'] },
);

const json = fc.oneof(
  fc.dictionary(
    fc.constantFrom(...FIELDS),
    fc.oneof(
      text,
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fault,
      fc.array(text, { maxLength: 3 }),
    ),
    { maxKeys: 5 },
  ),
  fc.record({ fault, times: fc.option(fc.integer({ min: -1, max: 3 })), action: text }),
  fc.constant({ freeze: true }),
  fc.tuple(fc.constantFrom('set', 'advance', 'freeze'), text).map((pair) => Object.fromEntries([pair])),
  fc.record({ type: text, id: fc.integer() }, { requiredKeys: ['type'] }),
  fc.jsonValue({ maxDepth: 4 }),
);

const body = fc.oneof(
  {
    weight: 5,
    arbitrary: fields.map((pairs) => ({ type: FORM, body: new URLSearchParams(pairs).toString() })),
  },
  { weight: 5, arbitrary: json.map((value) => ({ type: 'application/json', body: JSON.stringify(value) })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          FORM,
          'application/json',
          'multipart/form-data',
          'multipart/form-data; boundary=b',
          '',
        ),
        text,
      )
      .map(([type, value]) => ({ type, body: value })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(FORM, 'application/json', 'multipart/form-data; boundary=b'),
        fc.uint8Array({ maxLength: 300 }),
      )
      .map(([type, bytes]) => ({ type, body: new Uint8Array(bytes) })),
  },
  {
    weight: 1,
    arbitrary: fields.map((pairs) => ({ type: 'multipart/form-data; boundary=b', body: multipart(pairs) })),
  },
  // Deeper than a recursive reader can go.
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 20_000 })
      .map((depth) => ({ type: 'application/json', body: '['.repeat(depth) + ']'.repeat(depth) })),
  },
);
function multipart(pairs: readonly (readonly [string, string])[]): string {
  const parts = pairs.map(
    ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--b--\r\n`;
}

/** From the sandbox's own pages mostly, and sometimes from somewhere else. */
const origin = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constant<Record<string, string>>({
      'sec-fetch-site': 'same-origin',
      origin: 'http://127.0.0.1',
    }),
  },
  { weight: 1, arbitrary: fc.constant<Record<string, string>>({}) },
  {
    weight: 1,
    arbitrary: fc.constant<Record<string, string>>({ 'sec-fetch-site': 'cross-site', origin: 'null' }),
  },
);

const id = fc.oneof(
  fc.constantFrom('1', '2', '0', '-1', 'x', '999999999999999', '9'.repeat(30), '%', '%E0%A4%A', '%2e%2e', ''),
  fc.nat({ max: 60 }).map(String),
);

const ADDRESS = 'http://127.0.0.1:9/';
const OWN_PAGE = { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1' };

/** Requests that random ones hardly ever hit upon. */
export function goodRequests(context: Context): RouteRequest[] {
  const { username, password } = seedAccounts.main;
  const [invoice] = context.store.list(invoices);
  const authorise = new URLSearchParams({ app_callback: ADDRESS, app_name: 'fuzz' }).toString();
  const login = new URLSearchParams({ username, password }).toString();
  const key = invoice?.document_key ?? '';
  const of = (route: string, path: string, type?: string, body?: string): RouteRequest => ({
    route,
    method: route.split(' ')[0] ?? '',
    path,
    headers: { ...OWN_PAGE, ...(type !== undefined && { 'content-type': type }) },
    body,
  });
  const JSON_TYPE = 'application/json';
  return [
    ...['/api/authorize', '/api/authorize.php'].flatMap((path) => [
      of(`GET ${path}`, `${path}?${authorise}`),
      of(`POST ${path}`, `${path}?${authorise}`, FORM, login),
    ]),
    of('POST /creer-devis/connexion', '/creer-devis/connexion', FORM, login),
    of('POST /_sandbox/trigger', '/_sandbox/trigger', JSON_TYPE, '{"type":"create_invoice","id":1001}'),
    of('POST /_sandbox/restore', '/_sandbox/restore', JSON_TYPE, JSON.stringify(context.snapshot())),
    of('POST /controls/restore', '/controls/restore', 'multipart/form-data; boundary=b', upload(context)),
    of(`GET ${DOCUMENT}`, `/${key}`),
    of(`GET ${DOCUMENT}/`, `/${key}/`),
    ...['journal', 'outbox', 'deliveries'].map((page) => of(`GET /${page}/:id{[0-9]{1,15}}`, `/${page}/1`)),
    of('GET /_sandbox/journal/:id', '/_sandbox/journal/1'),
    of('POST /_sandbox/deliveries/:id/replay', '/_sandbox/deliveries/1/replay', JSON_TYPE, '{}'),
    of(`POST /deliveries/:id{[0-9]{1,15}}/replay`, '/deliveries/1/replay', FORM, ''),
    of('POST /deliveries/receivers/:id{[0-9]{1,15}}/remove', '/deliveries/receivers/1/remove', FORM, ''),
  ];
}

function upload(context: Context): string {
  const file = `--b\r\nContent-Disposition: form-data; name="file"; filename="a.json"\r\n\r\n${JSON.stringify(context.snapshot())}\r\n`;
  return file + multipart([['confirmed', 'yes']]);
}

const DOCUMENT = '/:key{[ie][A-Za-z0-9]{19}}';

/** Makes a receiver, a delivery, a call and a mail, so that pages have something to show. */
export async function fillLogs(
  context: Context,
  fetch: (request: Omit<RouteRequest, 'route'>) => Promise<Response>,
): Promise<void> {
  const { token, secret } = seedAccounts.main;
  context.webhooks.register(ADDRESS);
  const crequest = sealed(secret, 'action=sendInvoice&invoice_id=1001&email_to=a@b.test');
  const body = new URLSearchParams({ token, crequest }).toString();
  await fetch({ method: 'POST', path: '/api/api.php', headers: { 'content-type': FORM }, body });
}

/** Any request to one of these routes: the right method and a likely body more often than others. */
export function routeRequests(
  routes: readonly { method: string; path: string }[],
  good: readonly RouteRequest[],
): fc.Arbitrary<RouteRequest> {
  const random = fc
    .record({
      route: fc.constantFrom(...routes),
      other: fc.option(fc.constantFrom(...METHODS, 'HEAD', 'OPTIONS'), { freq: 10 }),
      ids: fc.tuple(id, id),
      query: fields,
      sent: body,
      origin,
      language: fc.constantFrom('en', 'fr', '*', ',;q=', 'x'.repeat(2000)),
    })
    .map(({ route, other, ids, query, sent, origin: from, language }) => {
      const method = other ?? route.method;
      let index = 0;
      const path = route.path.replace(/:\w+(?:\{([^}]*)\})?\??/g, (_, pattern: string | undefined) => {
        const choices = /^\w+(\|\w+)+$/.test(pattern ?? '') ? pattern?.split('|') : undefined;
        const drawn = ids[index++] ?? '1';
        return choices?.[drawn.length % choices.length] ?? drawn;
      });
      const hasBody = method !== 'GET' && method !== 'HEAD';
      return {
        route: `${route.method} ${route.path}`,
        method,
        path: `${path}?${new URLSearchParams(query).toString()}`,
        headers: {
          ...from,
          'accept-language': language,
          ...(hasBody && sent.type !== '' && { 'content-type': sent.type }),
        },
        body: hasBody ? sent.body : undefined,
      };
    });
  return fc.oneof({ weight: 9, arbitrary: random }, { weight: 1, arbitrary: fc.constantFrom(...good) });
}
