import { l10n } from 'vscode';
import { clock } from '../../ui/format.ts';
import type { Health } from '../api/health.ts';

/** The reason why nothing can be read at the moment; undefined when there is none. */
export function healthSentence(health: Health, resetsAt: number): string | undefined {
  switch (health) {
    case 'ready':
      return undefined;
    case 'offline':
      return l10n.t('Factomos cannot be reached. Check the network or the proxy.');
    case 'quota':
      return l10n.t('No calls are left today. The quota resets at {0}.', clock(resetsAt));
    case 'rejected':
      return l10n.t('Factomos refused the key or the secret. Sign in again.');
    case 'unreadable':
      return l10n.t(
        'The last response of Factomos could not be read. Factomos may be under maintenance, or the secret may be wrong.',
      );
  }
}
