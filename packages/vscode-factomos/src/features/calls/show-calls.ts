import { l10n, window } from 'vscode';
import type { CompanySession } from '../../services/company/company-session.ts';
import { clock } from '../../ui/format.ts';

/** Shows what is known about today's calls, without a call. */
export async function showCalls(session: CompanySession, showLog: () => void): Promise<void> {
  const { left, used, limit, resetsAt } = await session.api.quota();
  const log = l10n.t('Show Log');
  const text = l10n.t(
    '{0}: calls used from VS Code today: {1} of {2}, at most {3} left. Other programs that use the same key count too. The quota resets at {4}.',
    session.company.label,
    used,
    limit,
    left,
    clock(resetsAt),
  );
  if ((await window.showInformationMessage(text, log)) === log) showLog();
}
