import { seedAccounts } from 'factomos-sandbox';
import { describe, expect, test } from 'vitest';
import { useWorld } from '../world/world.mts';
import { testCredential } from '../world/editor.mts';

const world = useWorld();

/** A valid length, but not this account's secret. */
const notThisOne = 'not-this-secret!';

const credential = (changes = {}) => ({
  token: world.sandbox.token,
  secret: world.sandbox.secret,
  baseUrl: world.sandbox.url,
  allowHttp: false,
  ...changes,
});

describe('testing a credential', () => {
  test('accepts a token with its secret, with one call', async () => {
    expect(await testCredential(credential())).toEqual({
      status: 'OK',
      message: 'Factomos accepted the token and its secret',
    });
    expect(world.calls()).toEqual(['listEmailTemplates']);
  });

  test('accepts values that were pasted with blanks around them', async () => {
    const { token, secret } = world.sandbox;
    const pasted = credential({ token: ` ${token}\n`, secret: `${secret} ` });
    expect(await testCredential(pasted)).toMatchObject({ status: 'OK' });
  });

  test.each([
    ['a wrong token', { token: notThisOne }, 'does not know this token'],
    ['a wrong secret', { secret: notThisOne }, 'Check the secret'],
    [
      'a secret that is too short',
      { secret: notThisOne.slice(1) },
      'without spaces around it. Nothing was sent.',
    ],
    ['no token', { token: '' }, 'Token is required. Nothing was sent.'],
    ['no secret', { secret: '' }, 'Secret is required. Nothing was sent.'],
    ['a token without an account', seedAccounts.partner, 'does not belong to a Factomos account'],
    ['an invalid base URL', { baseUrl: 'factomos' }, 'Base URL must be a URL'],
    ['plain HTTP to another machine', { baseUrl: 'http://factomos.test' }, 'or with "Allow HTTP"'],
    ['a machine that does not respond', { baseUrl: 'http://127.0.0.1:1' }, 'the connection was refused'],
  ])('says what is wrong with %s', async (_name, changes, says) => {
    const { status, message } = await testCredential(credential(changes));
    expect(status).toBe('Error');
    expect(message).toContain(says);
    expect(message).not.toContain(world.sandbox.token);
    expect(message).not.toContain(world.sandbox.secret);
    expect(world.calls().length).toBeLessThanOrEqual(1);
  });

  test('says that it cannot test when the quota is used up', async () => {
    world.sandbox.faults.add({ kind: 'error', code: -4 });
    const { status, message } = await testCredential(credential());
    expect(status).toBe('Error');
    expect(message).toContain('cannot be tested before the quota resets at midnight (Paris)');
  });

  test('shows the response of a server that is not Factomos', async () => {
    world.sandbox.faults.add({ kind: 'status', status: 503 });
    expect((await testCredential(credential())).message).toContain('HTTP 503');
    world.sandbox.faults.add({ kind: 'maintenance' });
    expect((await testCredential(credential())).message).toContain(
      'Factomos shows a page instead of an answer',
    );
    expect(world.calls()).toHaveLength(2);
  });
});
