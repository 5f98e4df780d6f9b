import { expect } from 'vitest';
import { test } from '../src/vitest.ts';
import { call } from './call.ts';

const later = test.extend('sandboxOptions', { clock: '2031-05-01' });

test('the fixture provides a sandbox', async ({ sandbox }) => {
  expect(await call(sandbox, 'getClient', { client_id: '19' })).toMatchObject({ error: { code: 0 } });
});

later('its options can be replaced', ({ sandbox }) => {
  expect(sandbox.clock.today()).toBe('2031-05-01');
});
