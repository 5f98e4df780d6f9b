import { seedIds } from 'factomos-sandbox';
import { describe, expect, test } from 'vitest';
import { byId } from './cases/operation-case.ts';
import { useWorld } from '../world/world.mts';

describe.each(['keep', 'clear'] as const)(
  'updating a client, if Factomos would %s the other fields',
  (omitted) => {
    const world = useWorld({ quirks: { editOmitted: omitted } });
    const ofClient = { resource: 'client', clientId: byId(seedIds.client) };
    const read = async () =>
      (await world.run({ parameters: { ...ofClient, operation: 'get', simplify: false } })).items[0]?.raw;

    test('changes only the given fields', async () => {
      const before = await read();
      const { items } = await world.run({
        parameters: {
          ...ofClient,
          operation: 'update',
          updateFields: { clientCity: 'Paris', clientLang: '' },
        },
      });
      expect(items).toEqual([{ success: true, client_id: String(seedIds.client) }]);
      expect(before).toMatchObject({
        client_city: 'Lyon',
        client_lang: 'fr',
        client_address: '3 place Bellecour',
      });
      expect(await read()).toEqual({ ...Object(before), client_city: 'Paris', client_lang: '' });
    });

    test('releases the key when the client cannot be read, since nothing was written', async () => {
      world.sandbox.faults.add({ kind: 'status', status: 503 }, { action: 'getClient', times: 3 });
      const parameters = {
        ...ofClient,
        operation: 'update',
        updateFields: { clientCity: 'Paris' },
        idempotencyKey: 'move-1',
      };
      const lost = await world.run({ parameters });
      expect(lost.error?.message).toContain('HTTP 503');
      const { items } = await world.run({ parameters });
      expect(items).toEqual([{ success: true, client_id: String(seedIds.client) }]);
    });
  },
);
