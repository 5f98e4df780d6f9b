import { DEFAULT_BASE_URL } from 'factomos-core';
import { l10n, workspace } from 'vscode';
import { isLoopback } from '../../domain/local-address.ts';
import { UserError } from '../../domain/user-error.ts';

/** The server for new sign-ins. Throws a UserError when the setting is not valid. */
export function configuredBaseUrl(): string {
  const given = workspace.getConfiguration('factomos').get<unknown>('baseUrl') ?? DEFAULT_BASE_URL;
  return checkBaseUrl(typeof given === 'string' ? given : JSON.stringify(given));
}

/** Accepts https, and plain http only for this machine, since http would expose the token. */
export function checkBaseUrl(text: string): string {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (url === undefined || !['https:', 'http:'].includes(url.protocol)) {
    throw new UserError(
      l10n.t(
        '“{0}” is not a valid web address. Set “factomos.baseUrl” to an address such as {1}.',
        text,
        DEFAULT_BASE_URL,
      ),
    );
  }
  if (url.protocol === 'http:' && !isLoopback(url.href)) {
    throw new UserError(
      l10n.t(
        'Factomos is called over https. http is accepted for this machine only. Change “{0}” to https.',
        text,
      ),
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw new UserError(
      l10n.t('The address in “factomos.baseUrl” must not contain a user name or password.'),
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
