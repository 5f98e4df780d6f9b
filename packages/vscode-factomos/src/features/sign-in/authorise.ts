import { env, l10n, ProgressLocation, window } from 'vscode';
import type { Credentials } from '../../domain/company.ts';
import { readCallback } from './callback.ts';
import { page, startLoopback } from '../../services/host/loopback.ts';
import { reachable } from '../../services/host/reachable.ts';
import { escapeHtml } from '../../ui/escape.ts';
import { openExternal } from '../../services/host/open-external.ts';

/** Each product uses its own name, since authorising again under a name may replace the former key. */
const APP_NAME = 'Factomos for VS Code';
const OFFER_PASTE_AFTER_MS = 60_000;
const GIVE_UP_AFTER_MS = 10 * 60_000;

/**
 * Opens Factomos's authorise page in the browser and waits for the posted key and secret. Resolves to `'paste'` when the user prefers to
 * paste them, and to `undefined` when cancelled or timed out. It is not documented whether the browser posts them or Factomos's server,
 * which cannot reach this machine: therefore pasting is offered.
 */
export async function authorise(baseUrl: string): Promise<Credentials | 'paste' | undefined> {
  let resolve: (result: Credentials | 'paste' | undefined) => void = () => undefined;
  const outcome = new Promise<Credentials | 'paste' | undefined>((r) => (resolve = r));

  using loopback = await startLoopback(({ method, body, contentType }) => {
    if (method !== 'POST') {
      return {
        status: 405,
        html: page(escapeHtml(l10n.t('Factomos sends the key to this page.'))),
        done: false,
      };
    }
    const credentials = readCallback(body, contentType);
    if (credentials === undefined) {
      const text = l10n.t('Factomos sent no key and secret. Go back to VS Code and paste them.');
      return { status: 400, html: page(escapeHtml(text)), done: false };
    }
    resolve(credentials);
    const text = l10n.t('VS Code is signed in to Factomos. You can close this window.');
    return { status: 200, html: page(escapeHtml(text), '<script>close()</script>'), done: true };
  });

  const callback = await reachable(loopback.url);
  const { authoriseUrl } = await import('../../bundles/core.ts');
  const address = authoriseUrl(
    {
      app_callback: callback.address,
      app_name: APP_NAME,
      app_description: l10n.t('Invoices and estimates in VS Code'),
    },
    { baseUrl },
  );
  const toCopy = await openExternal(address);
  if (toCopy !== undefined) {
    const copy = l10n.t('Copy Address');
    const paste = l10n.t('Paste Key and Secret');
    const choice = await window.showWarningMessage(l10n.t('The browser did not open.'), copy, paste);
    if (choice === paste) return 'paste';
    if (choice === undefined) return undefined;
    await env.clipboard.writeText(toCopy);
  }
  return await wait(outcome, resolve, callback.certain ? OFFER_PASTE_AFTER_MS : 0);
}

async function wait(
  outcome: Promise<Credentials | 'paste' | undefined>,
  resolve: (result: Credentials | 'paste' | undefined) => void,
  offerPasteAfter: number,
): Promise<Credentials | 'paste' | undefined> {
  const offer = setTimeout(() => void offerPaste(resolve), offerPasteAfter);
  const giveUp = setTimeout(() => {
    resolve(undefined);
  }, GIVE_UP_AFTER_MS);
  try {
    return await window.withProgress(
      {
        location: ProgressLocation.Notification,
        title: l10n.t('Waiting for you to authorise VS Code in the browser…'),
        cancellable: true,
      },
      async (_progress, token) => {
        token.onCancellationRequested(() => {
          resolve(undefined);
        });
        return await outcome;
      },
    );
  } finally {
    clearTimeout(offer);
    clearTimeout(giveUp);
  }
}

async function offerPaste(resolve: (result: 'paste') => void): Promise<void> {
  const paste = l10n.t('Paste Key and Secret');
  const choice = await window.showInformationMessage(
    l10n.t('No response from Factomos yet. You can also paste your key and secret.'),
    paste,
    l10n.t('Keep Waiting'),
  );
  if (choice === paste) resolve('paste');
}
