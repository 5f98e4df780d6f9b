import { l10n, window, type ExtensionContext } from 'vscode';
import { Api, type ApiParts } from '../../services/api/api.ts';
import { inScope } from '../../services/api/call-scope.ts';
import { CompanySession } from '../../services/company/company-session.ts';
import { explain } from '../../services/errors/explain.ts';
import type { Log } from '../../services/host/log.ts';
import { withoutSecrets, type CompanyRecord } from '../../domain/company.ts';

type Parts = Pick<ApiParts, 'counts' | 'dailyLimit' | 'progress'> & {
  readonly log: Log;
  readonly context: ExtensionContext;
};

/**
 * Tries new credentials with the one call that is of use anyway: the pending invoices. When Factomos refuses them they
 * are not kept; when it cannot be asked, the user decides.
 */
export async function verify(parts: Parts, record: CompanyRecord): Promise<boolean> {
  for (;;) {
    const error = await tryOnce(parts, record);
    if (error === undefined) return true;
    const { message } = await explain(error);
    const again = l10n.t('Try Again');
    const anyway = l10n.t('Sign In Anyway');
    const refused = isRefusal(error);
    const choice = refused
      ? await window.showErrorMessage(message, again)
      : await window.showWarningMessage(l10n.t('The key could not be checked. {0}', message), again, anyway);
    if (choice === anyway) return true;
    if (choice !== again) return false;
  }
}

async function tryOnce(
  { context, counts, dailyLimit, progress, log }: Parts,
  record: CompanyRecord,
): Promise<unknown> {
  const company = withoutSecrets(record);
  const credentials = (): Promise<CompanyRecord> => Promise.resolve(record);
  const api = new Api({ company, credentials, counts, dailyLimit, progress, log });
  const session = new CompanySession(company, api, context.globalStorageUri, context.globalState, log);
  try {
    await inScope({ title: l10n.t('Checking the key…') }, () => session.invoices.refresh('pending'));
    return undefined;
  } catch (error) {
    return error;
  } finally {
    session.dispose();
  }
}

function isRefusal(error: unknown): boolean {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return code === 'authentication' || code === 'validation';
}
