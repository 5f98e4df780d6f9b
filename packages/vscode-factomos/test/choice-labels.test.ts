import * as en from 'factomos-core/labels/en';
import * as fr from 'factomos-core/labels/fr';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { env } from 'vscode';
import { isStatus } from '../src/domain/statuses.ts';
import { estimateStatusLabel, paymentTypeLabel, statusLabel } from '../src/ui/choice-labels.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each([
  ['en', en],
  ['de', en],
  ['fr', fr],
  ['fr-ca', fr],
])('in %s', (language, labels) => {
  test('statuses and payment types have the same names in all products', () => {
    vi.spyOn(env, 'language', 'get').mockReturnValue(language);
    for (const [status, name] of Object.entries(labels.invoiceStatuses))
      expect(isStatus(status) && statusLabel(status)).toBe(name);
    for (const [status, name] of Object.entries(labels.estimateStatuses))
      expect(estimateStatusLabel(status)).toBe(name);
    for (const [type, name] of Object.entries(labels.paymentTypes)) expect(paymentTypeLabel(type)).toBe(name);
    expect(paymentTypeLabel('toString')).toBe('toString');
  });
});
