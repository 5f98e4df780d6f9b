import { l10n, type ExtensionContext } from 'vscode';
import { deleteCompanyFolder } from '../../services/data/data-store.ts';
import { storageKey as estimatesKey } from '../../services/data/estimate-list.ts';
import { confirm } from '../../ui/confirm.ts';
import { openRowsKey } from '../invoices/open-rows.ts';
import { draftKey } from '../../services/data/kept-drafts.ts';
import { WriteGuard } from '../../services/write-guard/write-guard.ts';
import type { CompanyStore } from '../../services/company/company-store.ts';

/** Takes the company's key, secret and everything read of it off this machine. */
export async function forgetCompany(
  { context, companies }: { context: ExtensionContext; companies: CompanyStore },
  id: string,
): Promise<void> {
  await companies.remove(id);
  await deleteCompanyFolder(context.globalStorageUri, id);
  for (const key of [estimatesKey(id), draftKey('invoice', id), draftKey('estimate', id)]) {
    await context.globalState.update(key, undefined);
  }
  await context.workspaceState.update(openRowsKey(id), undefined);
}

/** Says what is lost before it is lost. */
export async function confirmSignOut(context: ExtensionContext, id: string, label: string): Promise<boolean> {
  const unknown = new WriteGuard(context.globalStorageUri.fsPath, id).unknown().length;
  const detail = [
    l10n.t(
      'Key, secret, what was loaded, the list of estimates and unfinished drafts are deleted from this machine. Nothing changes in Factomos.',
    ),
    unknown === 0 ? undefined : l10n.t('Unknown outcomes that will be deleted too: {0}.', unknown),
  ];
  return await confirm(
    l10n.t('Sign out of “{0}”?', label),
    detail.filter((line) => line !== undefined).join('\n'),
    l10n.t('Sign Out'),
  );
}
