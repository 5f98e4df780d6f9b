import { l10n, window, type ExtensionContext } from 'vscode';
import { deleteCompanyData } from '../../services/data/data-store.ts';
import { storageKey as estimatesKey } from '../../services/data/estimate-list.ts';
import { openRowsKey } from '../invoices/open-rows.ts';
import { draftKey } from '../../services/data/kept-drafts.ts';
import { CreatedDocuments } from '../../services/write-guard/created-documents.ts';
import { WriteGuard } from '../../services/write-guard/write-guard.ts';
import type { CompanyStore } from '../../services/company/company-store.ts';

/** Deletes the company's key, secret and cached data from this machine; with `everything` also the records of created documents. */
export async function forgetCompany(
  { context, companies }: { context: ExtensionContext; companies: CompanyStore },
  id: string,
  everything = false,
): Promise<void> {
  await companies.remove(id);
  await deleteCompanyData(context.globalStorageUri, id, everything);
  for (const key of [estimatesKey(id), draftKey('invoice', id), draftKey('estimate', id)]) {
    await context.globalState.update(key, undefined);
  }
  await context.workspaceState.update(openRowsKey(id), undefined);
}

/** Asks for confirmation and says what is deleted. Undefined when the question is closed. */
export async function confirmSignOut(
  context: ExtensionContext,
  id: string,
  label: string,
): Promise<'keep record' | 'everything' | undefined> {
  const { fsPath } = context.globalStorageUri;
  const guard = new WriteGuard(fsPath, id);
  const unknown = guard.unknown().length;
  const isEmpty = guard.isEmpty && new CreatedDocuments(fsPath, id).isEmpty;
  const detail = [
    l10n.t(
      'Key, secret, what was loaded, the list of estimates and unfinished drafts are deleted from this machine. Nothing changes in Factomos.',
    ),
    ...(isEmpty
      ? []
      : [
          l10n.t(
            'The record of what was created from here is kept, so that nothing is created twice after you sign in again.',
          ),
        ]),
    ...(unknown === 0 ? [] : [l10n.t('Unknown outcomes that are kept too: {0}.', unknown)]),
  ].join('\n');
  const signOut = l10n.t('Sign Out');
  const everything = l10n.t('Sign Out and Delete the Record');
  const chosen = await window.showWarningMessage(
    l10n.t('Sign out of “{0}”?', label),
    { modal: true, detail },
    ...(isEmpty ? [signOut] : [signOut, everything]),
  );
  if (chosen === everything) return 'everything';
  return chosen === signOut ? 'keep record' : undefined;
}
