import { FactomosClient } from 'factomos-core';
import { seedAccounts } from 'factomos-sandbox';
import { type INodeListSearchResult } from 'n8n-workflow';
import { describe, expect, test } from 'vitest';
import { answering } from '../world/answering.mts';
import { useWorld } from '../world/world.mts';
import { searchList } from '../world/editor.mts';

const world = useWorld();
const unheardOf = 'no_such_token_0001';
let searches = 0;

/** Lists are cached per credential, so each search uses its own: the slashes at the end of the URL change nothing else. */
function credential() {
  const { token, secret, url } = world.sandbox;
  return { token, secret, baseUrl: `${url}${'/'.repeat((searches += 1))}` };
}

const names = ({ results }: INodeListSearchResult) => results.map(({ name }) => name);

async function all(method: string, filter?: string): Promise<INodeListSearchResult['results']> {
  const account = credential();
  const found: INodeListSearchResult['results'] = [];
  let token: string | undefined;
  do {
    const page = await searchList(method, account, filter, token);
    found.push(...page.results);
    token = typeof page.paginationToken === 'string' ? page.paginationToken : undefined;
  } while (token !== undefined);
  return found;
}

describe('the list of invoices', () => {
  test('starts with unpaid ones, with one call, and loads more when scrolled', async () => {
    const account = credential();
    const first = await searchList('searchInvoices', account);
    expect(names(first)[0]).toMatch(/^F\d+ - .+ - \d+\.\d\d EUR - Pending$/);
    expect(world.calls()).toHaveLength(1);
    const more = await searchList('searchInvoices', account, undefined, first.paginationToken);
    expect(names(more)[0]).toMatch(/ - Overdue$/);
    expect(world.calls()).toHaveLength(2);
  });

  test('contains every invoice once when scrolled to the end', async () => {
    const found = await all('searchInvoices');
    expect(new Set(found.map(({ value }) => value)).size).toBe(found.length);
    expect(found.length).toBeGreaterThanOrEqual(60);
  });

  test('is searched by number, client and status, ignoring accents, without new calls for a minute', async () => {
    const account = credential();
    await searchList('searchInvoices', account);
    const spent = world.calls().length;
    expect(spent).toBe(1);
    const found = await searchList('searchInvoices', account, 'pending');
    expect(found.results.length).toBeGreaterThan(1);
    expect(world.calls()).toHaveLength(4);
    const [ending, ...others] = names(await searchList('searchInvoices', account, 'cafe ete')).reverse();
    expect(others.length).toBeGreaterThan(0);
    expect(others.every((name) => name.includes('Café de l’Été'))).toBe(true);
    expect(ending).toMatch(/^\(Only the newest \d+ invoices were searched: for others, choose By Number\)$/);
    expect(world.calls()).toHaveLength(4);
  });

  test('is searched only in the newest invoices, and says so when nothing is found', async () => {
    const { results, paginationToken } = await searchList(
      'searchInvoices',
      credential(),
      'nobody has this name',
    );
    expect(results).toEqual([
      {
        name: expect.stringMatching(/^\(Not among the newest \d+ invoices: choose By Number\)$/) as unknown,
        value: 'none',
      },
    ]);
    expect(paginationToken).toBeUndefined();
    expect(world.calls()).toHaveLength(4);
  });
});

describe('the list of clients', () => {
  test('contains the clients of recent invoices, with their IDs', async () => {
    const { results } = await searchList('searchClients', credential());
    expect(results.length).toBeGreaterThan(1);
    for (const { name, value } of results) expect(name).toMatch(new RegExp(`.+ \\(${value}\\)$`));
    expect(new Set(results.map(({ value }) => value)).size).toBe(results.length);
    expect(world.calls()).toHaveLength(1);
  });

  test('can be searched', async () => {
    const found = await all('searchClients', 'garage francois');
    expect(found.map(({ name }) => name)).toEqual([
      'Garage François (20)',
      expect.stringMatching(/^\(Only the newest \d+ invoices were searched: for others, choose By ID\)$/),
    ]);
  });

  test('shows each client once, however far it is scrolled', async () => {
    const found = await all('searchClients');
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map(({ value }) => value)).size).toBe(found.length);
  });

  test.each([
    ['ligatures', 'oeufs'],
    ['typographic apostrophes', "l'oeuf"],
    ['accents', 'a la cooperative'],
    ['decomposed accents', 'coope\u0301rative'],
    ['hyphens and capitals', 'SAINT ÆGIDIUS'],
  ])('finds a client whatever %s are typed', async (_name, search) => {
    const { token, secret, url } = world.sandbox;
    const client = new FactomosClient({ token, secret, baseUrl: url });
    const { client_id } = await client.createClient({
      category: 'client',
      client_company_name: 'L’Œuf & œufs à la Coopérative, Saint-Ægidius',
    });
    await client.createInvoice({ client_id, lines: [{ service_id: 19, quantity: 1, price: 1 }] });
    const { results } = await searchList('searchClients', credential(), search);
    expect(results.map(({ value }) => value)).toEqual([client_id, 'none']);
    const invoices = await searchList('searchInvoices', credential(), search);
    expect(invoices.results).toHaveLength(2);
  });
});

describe('the list of services', () => {
  test('contains those of the newest 10 invoices, each once, and is cached', async () => {
    const account = credential();
    const { results } = await searchList('searchServices', account);
    expect(results.length).toBeGreaterThan(1);
    for (const { name, value } of results) expect(name).toMatch(new RegExp(`.+ \\(${value}\\)$`));
    expect(new Set(results.map(({ value }) => value)).size).toBe(results.length);
    // A title line is not a service.
    expect(results.map(({ value }) => value)).not.toContain('75');
    expect(world.calls()).toHaveLength(14);
    await searchList('searchServices', account, 'x');
    expect(world.calls()).toHaveLength(14);
  });

  test('can be searched, and says what was searched', async () => {
    const { results } = await searchList('searchServices', credential(), 'nobody sells this');
    expect(results).toEqual([
      { name: '(Not among the services of the newest 10 invoices: choose By ID)', value: 'none' },
    ]);
  });
});

describe('the list of email templates', () => {
  test('starts with those for invoices', async () => {
    expect(names(await searchList('searchEmailTemplates', credential()))[0]).toBe('Envoi facture (invoice)');
    expect(world.calls()).toEqual(['listEmailTemplates']);
  });

  test('can be searched', async () => {
    expect(names(await searchList('searchEmailTemplates', credential(), 'relance'))).toEqual([
      'Première relance (reminder1)',
    ]);
    expect(names(await searchList('searchEmailTemplates', credential(), 'premiere'))).toEqual([
      'Première relance (reminder1)',
    ]);
  });
});

test.each(['searchInvoices', 'searchClients', 'searchEmailTemplates', 'searchServices'])(
  'says why %s cannot be shown',
  async (method) => {
    const wrong = { ...credential(), token: unheardOf };
    await expect(searchList(method, wrong)).rejects.toThrow('Factomos refused the credential: Invalid Token');
  },
);

test.each(['null', 'empty'] as const)(
  'names every choice, also where Factomos has no name (%s)',
  async (missingFields) => {
    world.sandbox.quirks.set({ missingFields });
    const [invoice] = names(await searchList('searchInvoices', credential()));
    expect(invoice).toMatch(/^#\d+ - Client \d+ - \d+\.\d\d EUR - Pending$/);
    const [client] = names(await searchList('searchClients', credential()));
    expect(client).toMatch(/^Client \(\d+\)$/);
    const [template] = names(await searchList('searchEmailTemplates', credential()));
    expect(template).toMatch(/^Template \d+ \(unknown type\)$/);
  },
);

test('names a service also where Factomos has no name', async () => {
  const row = {
    id: '2100',
    client_id: '19',
    invoice_status: 'pending',
    figures_total_withvat: '12',
    figures_due: '12',
  };
  const line = { service_id: '7', service_name: '', quantity: '1', price: '10', comment: '' };
  await using server = await answering({
    pagination: { first_row: 0, last_row: 0, total_invoices: 1 },
    invoices: [row],
    invoice: { ...row, figures_paid: '0', articleList: [line] },
    error: { code: 0, message: 'OK' },
  });
  expect(names(await searchList('searchServices', server.credential))).toEqual(['Service (7)']);
});

test('caches the lists of each account separately', async () => {
  const mine = await searchList('searchClients', credential());
  const others = await searchList('searchClients', { ...seedAccounts.other, baseUrl: world.sandbox.url });
  expect(names(others)).toContain('Épicerie Anaïs (900)');
  expect(names(mine)).not.toContain('Épicerie Anaïs (900)');
});
