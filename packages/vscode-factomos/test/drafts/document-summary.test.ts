import { expect, test } from 'vitest';
import { documentSummary } from '../../src/features/drafts/create/document-summary.ts';

const request = {
  kind: 'invoice',
  params: { client_id: '19', lines: [{ service_id: '19', quantity: 2, price: 100 }] },
} as const;

test('warns of a client that was never read, whose ID may be mistyped, and of no other', () => {
  const warning = 'The name of this client is not known here. Check its ID.';
  const first = (client: string | undefined): string | undefined =>
    documentSummary(request, '2026-11-28', {}, client)[0];
  expect([undefined, ''].map(first)).toEqual([warning, warning]);
  expect(first('ACME')).toBe('2 × €100.00 · #19');
});
