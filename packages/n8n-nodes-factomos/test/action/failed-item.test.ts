import { describe, expect, test, vi } from 'vitest';
import { ProcessedData } from '../engine/processed-data.ts';
import { byId } from './cases/operation-case.ts';
import { useWorld } from '../world/world.mts';
import { invoiceParameters, keyedInvoice, orders } from '../world/invoice-parameters.mts';

const world = useWorld();

describe.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
  'a failed item under %s',
  (onError) => {
    const failed = async (given: Partial<Parameters<typeof world.run>[0]> = {}) => {
      const run = await world.run({
        parameters: keyedInvoice,
        input: orders('A'),
        settings: { onError },
        ...given,
      });
      return (onError === 'continueErrorOutput' ? run.failed : run.items)[0];
    };
    const details = (expected: { outcome: string; reason: string }) =>
      onError === 'continueErrorOutput' ? { error: expected } : { details: expected };
    const unknown = details({ outcome: 'unknown', reason: 'outcome-unknown' });

    test('says "unknown" when the response was lost, and when its key is used again', async () => {
      world.sandbox.faults.add({ kind: 'reset-after' });
      expect(await failed()).toMatchObject(unknown);
      expect(await failed()).toMatchObject(unknown);
      expect(world.calls()).toEqual(['createInvoice']);
    });

    test('says "unknown" for a lost response without a key, and for Call Any Action', async () => {
      world.sandbox.faults.add({ kind: 'reset-after' });
      expect(await failed({ parameters: invoiceParameters })).toMatchObject(unknown);
      const any = {
        resource: 'other',
        operation: 'callAny',
        actionName: 'somethingNew',
        parametersJson: '{}',
        idempotencyKey: 'B',
      };
      world.sandbox.faults.add({ kind: 'reset-after' });
      expect(await failed({ parameters: any })).toMatchObject(unknown);
      expect(await failed({ parameters: any })).toMatchObject(unknown);
    });

    test('says "unknown" when it cannot be determined whether the key was used', async () => {
      const away = vi
        .spyOn(ProcessedData.prototype, 'checkProcessedAndRecord')
        .mockRejectedValue(new Error('no database'));
      expect(await failed()).toMatchObject(unknown);
      away.mockRestore();
      expect(world.calls()).toEqual([]);
    });

    test('says "not done" when it was refused', async () => {
      const item = await failed({ parameters: { ...keyedInvoice, clientId: byId(999_999) } });
      expect(item).toMatchObject(details({ outcome: 'not done', reason: 'api' }));
    });

    test('says "not done" when nothing was sent', async () => {
      const { token, secret } = world.sandbox;
      const nowhere = { token, secret, baseUrl: 'http://127.0.0.1:1' };
      expect(await failed({ credential: nowhere })).toMatchObject(
        details({ outcome: 'not done', reason: 'network' }),
      );
      expect(await failed({ parameters: { ...keyedInvoice, lines: {} } })).toMatchObject(
        details({ outcome: 'not done', reason: 'node' }),
      );
      const wrong = {
        ...keyedInvoice,
        invoiceVat: 'much',
        lines: { line: [{ kind: 'service', serviceId: '19', quantity: 'x', price: '1' }] },
      };
      expect(await failed({ parameters: wrong })).toMatchObject(
        details({ outcome: 'not done', reason: 'validation' }),
      );
    });
  },
);
