import { documentLink } from 'factomos-core';
import { seedIds } from 'factomos-sandbox';
import { describe, expect, test } from 'vitest';
import { parseEstimateReference } from '../../src/domain/estimate-link.ts';
import { start } from '../support/start.ts';

const key = 'e2e8CSzakvh4DecbG9k5';

describe.each([
  'https://app.factomos.com',
  'https://app.factomos.com/',
  'https://erp.example/factomos',
  'https://erp.example/a/b/',
  'http://127.0.0.1:4280',
])('below the base URL %s', (baseUrl) => {
  const link = documentLink(key, { baseUrl }) ?? '';

  test.each([
    ['as it is', link],
    ['with a slash at the end', `${link}/`],
    ['with a language', `${link}?lang=en`],
    ['with a slash, a language and a fragment', `${link}/?lang=en#lines`],
    ['with white space around it', `  ${link}\n`],
    ['as a browser shows it', link.replace(/^https?:\/\//, '')],
    ['as its key only', key],
  ])('a link is accepted %s', (_form, text) => {
    expect(parseEstimateReference(text, baseUrl)).toEqual({ key });
  });

  test.each([
    ['to another site', link.replace(/\/\/[^/]+/, '//elsewhere.example')],
    ['to an invoice', link.replace(key, 'i2e8CSzakvh4DecbG9k5')],
    ['to another path below it', link.replace(key, `other/${key}`)],
    ['that is not valid', 'estimate 12'],
  ])('a link %s is refused', (_form, text) => {
    expect(parseEstimateReference(text, baseUrl)).toBeUndefined();
  });
});

test('accepts all host names of this machine, on the same port', () => {
  expect(parseEstimateReference(`http://localhost:4280/${key}`, 'http://127.0.0.1:4280')).toEqual({ key });
  expect(parseEstimateReference(`http://localhost:4281/${key}`, 'http://127.0.0.1:4280')).toBeUndefined();
});

test('adds an estimate by the URL that the sandbox shows for it', async () => {
  const started = await start();
  const session = await started.session();
  const id = String(seedIds.estimate);
  const { key: known } = await session.documents.get({ kind: 'estimate', id });
  const page = await fetch(`${started.sandbox.url}/${known ?? ''}?lang=en`);
  expect(page.ok).toBe(true);
  started.calls();
  await started.run('addEstimate', undefined, page.url);
  expect(session.estimates.kept()).toMatchObject([{ id, key: known }]);
  expect(started.calls()).toEqual([]);
});
