import { describe, expect, test } from 'vitest';
import { byId } from './cases/operation-case.ts';
import { useWorld } from '../world/world.mts';

const world = useWorld();

const GOOD_SIRET = '73282932000074';
const NO_SIRET =
  'Client Maison Martin SARL: The client looks like a business and has no SIRET. Electronic invoices to French businesses need its SIREN, the first 9 digits.';
const WRONG_SIRET =
  "Client Maison Martin SARL: The SIRET's last digit does not match the others: a digit may be mistyped.";

const create = {
  resource: 'client',
  operation: 'create',
  category: 'client',
  clientCompanyName: 'Maison Martin SARL',
};
const withFields = (additionalFields: object) => ({ ...create, additionalFields });

function createdId([item]: readonly Record<string, unknown>[]): string {
  const id = item?.client_id;
  if (typeof id !== 'string') throw new Error('No client was made');
  return id;
}

async function made(fields: object): Promise<string> {
  const { items } = await world.run({ parameters: withFields(fields) });
  return createdId(items);
}

describe('a client whose numbers are not valid for electronic invoices', () => {
  test('has no hint as a supplier, which nobody invoices', async () => {
    const run = await world.run({ parameters: { ...create, category: 'fournisseur' } });
    expect(run.error).toBeUndefined();
    expect(run.hints).toEqual([]);
  });

  test.each([
    ['no SIRET', {}, [NO_SIRET]],
    ['a mistyped SIRET', { numberSiret: '73282932000075' }, [WRONG_SIRET]],
    ['a good SIRET', { numberSiret: GOOD_SIRET }, []],
    ['another country', { clientCountry: 'Belgique' }, []],
  ])('is created with a hint: %s', async (_name, fields, hints) => {
    const run = await world.run({ parameters: withFields(fields) });
    expect(run.error).toBeUndefined();
    expect(run.items[0]).toHaveProperty('client_id');
    expect(run.items[0]).not.toHaveProperty('warnings');
    expect(run.hints).toEqual(hints);
    expect(world.calls()).toEqual(['createClient']);
  });

  test('gets a hint when it is read, without an extra call', async () => {
    const clientId = byId(await made({}));
    const run = await world.run({ parameters: { resource: 'client', operation: 'get', clientId } });
    expect(run.hints).toEqual([NO_SIRET]);
    expect(world.calls()).toEqual(['createClient', 'getClient']);
  });

  test.each([
    ['update', 'updateFields', { clientCity: 'Paris' }, [NO_SIRET]],
    ['update', 'updateFields', { numberSiret: GOOD_SIRET }, []],
    ['update', 'updateFields', { numberSiret: '73282932000075' }, [WRONG_SIRET]],
  ])('is checked with its values after %s', async (operation, collection, fields, hints) => {
    const clientId = byId(await made({}));
    const run = await world.run({
      parameters: { resource: 'client', operation, clientId, [collection]: fields },
    });
    expect(run.hints).toEqual(hints);
    expect(world.calls()).toEqual(['createClient', 'getClient', 'editClient']);
  });

  test('is checked by an upsert that creates or updates it', async () => {
    const upsert = { ...create, operation: 'upsert' };
    const first = await world.run({ parameters: upsert });
    expect(first.hints).toEqual([NO_SIRET]);
    const clientId = byId(createdId(first.items));
    const second = await world.run({
      parameters: { ...upsert, clientId, additionalFields: { numberSiret: GOOD_SIRET } },
    });
    expect(second.error).toBeUndefined();
    expect(second.hints).toEqual([]);
  });
});
