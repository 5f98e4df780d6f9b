import { l10n, window } from 'vscode';
import { pickStep } from '../../ui/quick-input.ts';
import { calls } from '../../ui/format.ts';
import { authorise } from './authorise.ts';
import { configuredBaseUrl } from './base-url.ts';
import {
  companyId,
  type AccountToSignIn,
  type CompanyRecord,
  type Credentials,
} from '../../domain/company.ts';
import type { Verified } from './verify.ts';
import type { CompanyStore } from '../../services/company/company-store.ts';
import { pasteCredentials } from './paste-credentials.ts';
import { trySandbox } from './sandbox.ts';

/** Checks new credentials with one call, which loads the pending invoices. */
export type Verify = (record: CompanyRecord) => Promise<Verified>;

export interface SignInParts {
  readonly companies: CompanyStore;
  readonly verify: Verify;
}

/**
 * Asks how to sign in, gets key and secret, checks and stores them. Undefined when cancelled; then nothing is stored. With an account, the
 * key of another company is refused.
 */
export async function signIn(
  parts: SignInParts,
  account?: AccountToSignIn,
): Promise<CompanyRecord | undefined> {
  const known = account === undefined ? undefined : await parts.companies.find(account.id);
  const baseUrl = known?.baseUrl ?? configuredBaseUrl();
  const host = new URL(baseUrl).host;
  const how = await pickStep<'browser' | 'paste' | 'sandbox'>({
    title: account === undefined ? l10n.t('Sign in to Factomos') : l10n.t('Sign in to “{0}”', account.label),
    placeholder: host,
    items: [
      {
        label: l10n.t('$(globe) Authorise in the Browser'),
        detail: l10n.t('Sign in at {0}; the key is sent to VS Code automatically', host),
        value: 'browser',
      },
      {
        label: l10n.t('$(key) Paste Key and Secret'),
        detail: l10n.t('If you already have them'),
        value: 'paste',
      },
      {
        label: l10n.t('$(beaker) Try with a Sandbox'),
        detail: l10n.t('An embedded Factomos on this machine, no account needed'),
        value: 'sandbox',
      },
    ],
  });
  if (typeof how !== 'string') return undefined;
  if (how === 'sandbox') return await signInToSandbox(parts, account);
  const authorised = how === 'browser' ? await authorise(baseUrl) : 'paste';
  const credentials = authorised === 'paste' ? await pasteCredentials(baseUrl) : authorised;
  if (credentials === undefined || !belongsTo(account, baseUrl, credentials)) return undefined;
  const kept = await finish(parts, baseUrl, credentials);
  return kept === 'again' ? await signIn(parts, account) : kept;
}

export async function signInToSandbox(
  parts: SignInParts,
  account?: AccountToSignIn,
): Promise<CompanyRecord | undefined> {
  const found = await trySandbox();
  if (found === undefined) return undefined;
  const { baseUrl } = found;
  const label = account?.label ?? l10n.t('Sandbox');
  if (account === undefined || account.id === companyId(baseUrl, found.credentials.token)) {
    const known = await keep(parts, baseUrl, found.credentials, label);
    if (typeof known === 'object') return known;
  }
  // A sandbox with other data: its terminal shows key and secret.
  const pasted = await pasteCredentials(baseUrl);
  if (pasted === undefined || !belongsTo(account, baseUrl, pasted)) return undefined;
  const kept = await keep(parts, baseUrl, pasted, label);
  return kept === 'again' ? await signInToSandbox(parts, account) : kept;
}

/** A session that was requested for one company must not use the key of another. */
function belongsTo(account: AccountToSignIn | undefined, baseUrl: string, { token }: Credentials): boolean {
  if (account === undefined || account.id === companyId(baseUrl, token)) return true;
  void window.showErrorMessage(
    l10n.t(
      'This key does not belong to “{0}”, so it was not kept. Use the key of that company, or sign in to the other one with “Factomos: Sign In…”.',
      account.label,
    ),
  );
  return false;
}

async function finish(
  parts: SignInParts,
  baseUrl: string,
  credentials: Credentials,
): Promise<CompanyRecord | 'again' | undefined> {
  const known = await parts.companies.find(companyId(baseUrl, credentials.token));
  const label = await window.showInputBox({
    title: l10n.t('Name of the company'),
    prompt: l10n.t(
      'Shown in the Accounts menu and above the invoices; Factomos does not return it. Then {0} is used to check the key and load the pending invoices.',
      calls(1),
    ),
    value: known?.label ?? new URL(baseUrl).host,
    ignoreFocusOut: true,
  });
  // The key was entered already: closing this question keeps it under the suggested name.
  const name = label?.trim() ?? '';
  return await keep(
    parts,
    baseUrl,
    credentials,
    name === '' ? (known?.label ?? new URL(baseUrl).host) : name,
  );
}

async function keep(
  { companies, verify }: SignInParts,
  baseUrl: string,
  credentials: Credentials,
  label: string,
): Promise<CompanyRecord | 'again' | undefined> {
  const record: CompanyRecord = { id: companyId(baseUrl, credentials.token), label, baseUrl, ...credentials };
  const verified = await verify(record);
  if (verified !== 'keep') return verified === 'again' ? 'again' : undefined;
  await companies.put(record);
  return record;
}
