import { seedIds } from 'factomos-sandbox';
import { expect, test } from 'vitest';
import { nameOrId } from '../../src/domain/from-factomos.ts';
import { start } from '../support/start.ts';

test.each(['null', 'empty'] as const)(
  'a client, a service and an email template without a name (%s) are shown by their IDs',
  async (missingFields) => {
    const started = await start();
    const { lookups } = await started.session();
    started.sandbox.quirks.set({ missingFields });
    const client = String(seedIds.client);
    expect(await lookups.readClient(client)).toMatchObject({ name: `#${client}` });
    const service = String(seedIds.service);
    expect(await lookups.readService(service)).toMatchObject({ name: `#${service}` });
    const templates = await lookups.readTemplates();
    expect(templates.length).toBeGreaterThan(0);
    for (const { id, name } of templates) expect(name).toBe(`#${id}`);
  },
);

test.each([null, undefined, '', ' '])('the name %j is shown as an ID', (name) => {
  expect(nameOrId(name, '12')).toBe('#12');
  expect(nameOrId('Durand', '12')).toBe('Durand');
});
