import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Uri } from 'vscode';
import { openOrOfferCopy } from '../../src/services/host/open-external.ts';
import { env, host, resetHost } from '../fake/host.ts';
import { ui } from '../fake/ui.ts';

const PAGE = 'http://127.0.0.1:4280/i1234?lang=en';

beforeEach(() => {
  resetHost();
  ui.reset();
});

/** A window in the browser, whose server forwards ports below this address. */
function forwardTo(base: string, { dropsPath = false } = {}): void {
  env.remoteName = 'code-server';
  vi.spyOn(env, 'asExternalUri').mockImplementation(({ authority, path, query }) => {
    const [, port = ''] = authority.split(':');
    return Promise.resolve(
      Uri.parse(`${base}/proxy/${port}/${dropsPath ? '' : `${path.slice(1)}?${query}`}`),
    );
  });
}

afterEach(() => {
  env.remoteName = undefined;
  vi.restoreAllMocks();
  ui.reset();
});

describe('a local page', () => {
  test('is opened as it is by VS Code on this machine', async () => {
    await openOrOfferCopy(PAGE);
    expect(host.opened).toEqual([PAGE]);
  });

  test('is opened as it is where VS Code forwards it whole', async () => {
    forwardTo('https://dev.example.test');
    await openOrOfferCopy(PAGE);
    expect(host.opened).toEqual([PAGE]);
  });

  test('is opened at its forwarded address where VS Code drops its path', async () => {
    forwardTo('https://dev.example.test', { dropsPath: true });
    await openOrOfferCopy(PAGE);
    expect(host.opened).toEqual(['https://dev.example.test/proxy/4280/i1234?lang=en']);
  });

  test('can be copied where its forwarded address would lose its path, too', async () => {
    forwardTo('http://127.0.0.1:8080', { dropsPath: true });
    ui.answer('Copy Address');
    await openOrOfferCopy(PAGE);
    expect(host.opened).toEqual([]);
    expect(ui.messages).toEqual(['The browser did not open. Copy the address and open it there.']);
    expect(host.clipboard).toBe('http://127.0.0.1:8080/proxy/4280/i1234?lang=en');
  });
});

test('a page of the internet that the user declined to open brings no message', async () => {
  vi.spyOn(env, 'openExternal').mockResolvedValue(false);
  await openOrOfferCopy('https://app.factomos.com/i1234');
  expect(ui.messages).toEqual([]);
});
