import { l10n } from 'vscode';
import type { CompanyData } from '../../domain/company-data.ts';
import { refreshCost } from '../../domain/costs.ts';
import type { Health } from '../../services/api/health.ts';
import { calls } from '../../ui/format.ts';
import type { InvoiceNode } from './invoice-nodes.ts';

/** The rows above the list that offer what to do about the problem in the view's message, until a call succeeds. */
export function remedyNodes({
  health,
  look: { data },
}: {
  readonly health: Health;
  readonly look: { readonly data: Readonly<CompanyData> };
}): InvoiceNode[] {
  const retry = action('refreshInvoices', 'refresh', l10n.t('Try Again: {0}', calls(refreshCost(data))));
  const signIn = action('signIn', 'sign-in', l10n.t('Sign In Again'));
  switch (health) {
    case 'ready':
      return [];
    case 'offline':
      return [retry];
    case 'quota':
      return [action('showCalls', 'dashboard', l10n.t('Show Today’s Calls'))];
    case 'rejected':
      return [signIn];
    case 'unreadable':
      return [retry, signIn];
  }
}

function action(command: string, icon: string, label: string): InvoiceNode {
  return { kind: 'action', id: `remedy/${command}`, label, icon, command: `factomos.${command}` };
}
