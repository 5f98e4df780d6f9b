import { l10n, window } from 'vscode';
import { pickStep } from '../text/quick-input.ts';
import { calls } from '../text/format.ts';
import { authorise } from './authorise.ts';
import { configuredBaseUrl } from './base-url.ts';
import { companyId, type CompanyRecord, type Credentials } from './company-record.ts';
import type { CompanyStore } from './company-store.ts';
import { pasteCredentials } from './paste-credentials.ts';
import { trySandbox } from './sandbox.ts';

/** Tries new credentials with one call, which loads the pending invoices. Resolves to whether they are to be kept. */
export type Verify = (record: CompanyRecord) => Promise<boolean>;

export interface SignInParts {
  readonly companies: CompanyStore;
  readonly verify: Verify;
}

/** Asks how, gets key and secret, tries them, and keeps them. Undefined when cancelled; then nothing is kept. */
export async function signIn(parts: SignInParts): Promise<CompanyRecord | undefined> {
  const baseUrl = configuredBaseUrl();
  const host = new URL(baseUrl).host;
  const how = await pickStep<'browser' | 'paste' | 'sandbox'>({
    title: l10n.t('Sign in to Factomos'),
    placeholder: host,
    items: [
      {
        label: l10n.t('$(globe) Authorise in the Browser'),
        detail: l10n.t('Sign in at {0}; the key comes back by itself', host),
        value: 'browser',
      },
      {
        label: l10n.t('$(key) Paste Key and Secret'),
        detail: l10n.t('If you have them already'),
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
  if (how === 'sandbox') return await signInToSandbox(parts);
  const authorised = how === 'browser' ? await authorise(baseUrl) : 'paste';
  const credentials = authorised === 'paste' ? await pasteCredentials(baseUrl) : authorised;
  return credentials === undefined ? undefined : await finish(parts, baseUrl, credentials);
}

export async function signInToSandbox(parts: SignInParts): Promise<CompanyRecord | undefined> {
  const found = await trySandbox();
  if (found === undefined) return undefined;
  const known = await keep(parts, found.baseUrl, found.credentials, l10n.t('Sandbox'));
  if (known !== undefined) return known;
  // It was begun with data of one's own; then its terminal prints key and secret.
  const pasted = await pasteCredentials(found.baseUrl);
  return pasted === undefined ? undefined : await keep(parts, found.baseUrl, pasted, l10n.t('Sandbox'));
}

async function finish(
  parts: SignInParts,
  baseUrl: string,
  credentials: Credentials,
): Promise<CompanyRecord | undefined> {
  const known = await parts.companies.find(companyId(baseUrl, credentials.token));
  const label = await window.showInputBox({
    title: l10n.t('Name of the company'),
    prompt: l10n.t(
      'Shown in the Accounts menu and above the invoices; Factomos does not tell it. Then {0} tries the key and loads the pending invoices.',
      calls(1),
    ),
    value: known?.label ?? new URL(baseUrl).host,
    ignoreFocusOut: true,
  });
  // The key was given already: closing this keeps it under the name proposed.
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
): Promise<CompanyRecord | undefined> {
  const record: CompanyRecord = { id: companyId(baseUrl, credentials.token), label, baseUrl, ...credentials };
  if (!(await verify(record))) return undefined;
  await companies.put(record);
  return record;
}
