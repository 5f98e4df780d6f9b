import { l10n, window } from 'vscode';
import type { CompanySession } from './company-session.ts';

/** Asks before several calls are made, and says how many are left. */
export async function agreeToCost(
  { api }: Pick<CompanySession, 'api'>,
  question: string,
  cost: string,
): Promise<boolean> {
  const { left } = await api.quota();
  const button = l10n.t('Yes, Use {0}', cost);
  const text = l10n.t('{0} It costs {1}; at most {2} are left today.', question, cost, left);
  return (await window.showInformationMessage(text, { modal: true }, button)) === button;
}
