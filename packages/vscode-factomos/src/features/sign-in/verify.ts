import { l10n, window, type ExtensionContext } from 'vscode';
import { Api, type ApiParts } from '../../services/api/api.ts';
import { inScope } from '../../services/api/call-scope.ts';
import { CompanySession } from '../../services/company/company-session.ts';
import { explain } from '../../services/errors/explain.ts';
import { isUnreadable } from '../../domain/is-unreadable.ts';
import type { Log } from '../../services/host/log.ts';
import { withoutSecrets, type CompanyRecord } from '../../domain/company.ts';

type Parts = Pick<ApiParts, 'counts' | 'dailyLimit' | 'progress'> & {
  readonly log: Log;
  readonly context: ExtensionContext;
};

/** `again`: the user wants to enter another key or secret. */
export type Verified = 'keep' | 'drop' | 'again';

/**
 * Checks new credentials with the call that is needed anyway: the pending invoices. Credentials that Factomos refuses are not stored. When
 * Factomos cannot be reached, or its invoices cannot be read, the user decides.
 */
export async function verify(parts: Parts, record: CompanyRecord): Promise<Verified> {
  for (;;) {
    const error = await tryOnce(parts, record);
    if (error === undefined) return 'keep';
    const { severity, message, remedies } = await explain(error);
    // The user cancelled.
    if (severity === 'status') return 'drop';
    const verdict = await verdictOf(error);
    const other = l10n.t('Sign In Again');
    const again = l10n.t('Try Again');
    const anyway = l10n.t('Sign In Anyway');
    const choice =
      verdict === 'refused'
        ? await window.showErrorMessage(message, ...(remedies.includes('signIn') ? [other, again] : []))
        : await window.showWarningMessage(
            verdict === 'works'
              ? l10n.t('The key works, but the invoices could not be read. {0}', message)
              : l10n.t('The key could not be checked. {0}', message),
            again,
            anyway,
          );
    if (choice === anyway) return 'keep';
    if (choice === other) return 'again';
    if (choice !== again) return 'drop';
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

/** What a failed call says about the key. A response that could be decrypted proves that it is valid. */
async function verdictOf(error: unknown): Promise<'refused' | 'works' | 'unknown'> {
  const { isFactomosError } = await import('../../bundles/core.ts');
  if (isFactomosError(error, 'authentication')) return 'refused';
  if (!isFactomosError(error, 'validation')) return 'unknown';
  if (error.subject !== 'answer') return 'refused';
  return isUnreadable(error) ? 'unknown' : 'works';
}
