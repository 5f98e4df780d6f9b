import * as en from 'factomos-core/labels/en';
import * as fr from 'factomos-core/labels/fr';
import { describe, expect, test } from 'vitest';
import { statusName } from '../../src/pages/ui/status.ts';

describe.each([
  ['en', en],
  ['fr', fr],
] as const)('in %s', (language, labels) => {
  test.each([...Object.entries(labels.invoiceStatuses), ...Object.entries(labels.estimateStatuses)])(
    'the status %s has the same name as in all products',
    (status, name) => {
      expect(statusName(status, language)).toBe(name);
    },
  );

  test('an unknown status keeps its name on the wire', () => {
    for (const status of ['archived', 'toString']) expect(statusName(status, language)).toBe(status);
  });
});
