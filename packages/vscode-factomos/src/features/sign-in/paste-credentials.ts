import { l10n, window } from 'vscode';
import type { Credentials } from '../../domain/company.ts';

const SECRET_BYTES = 16;

/** Asks for key and secret. Both are masked; nothing is stored when one is cancelled. */
export async function pasteCredentials(baseUrl: string): Promise<Credentials | undefined> {
  const token = await window.showInputBox({
    title: l10n.t('Sign in to {0} (1/2)', new URL(baseUrl).host),
    prompt: l10n.t('The API key (token) of your company'),
    ignoreFocusOut: true,
    password: true,
    validateInput: (text) =>
      text.trim() === '' ? l10n.t('Paste the key that Factomos gave you.') : undefined,
  });
  if (token === undefined) return undefined;
  const secret = await window.showInputBox({
    title: l10n.t('Sign in to {0} (2/2)', new URL(baseUrl).host),
    prompt: l10n.t('The API secret that belongs to the key'),
    ignoreFocusOut: true,
    password: true,
    validateInput: checkSecret,
  });
  return secret === undefined ? undefined : { token: token.trim(), secret: secret.trim() };
}

function checkSecret(text: string): string | undefined {
  const bytes = Buffer.byteLength(text.trim());
  if (bytes === SECRET_BYTES) return undefined;
  return l10n.t('A secret has exactly {0} characters; this one has {1}.', SECRET_BYTES, bytes);
}
