import { l10n, window } from 'vscode';
import type { Services } from '../../services/services.ts';
import type { CompanyRecord } from '../../domain/company.ts';
import { confirmSignOut, forgetCompany } from './sign-out.ts';
import { pickStep } from '../../ui/quick-input.ts';

export async function switchCompany({ active, companies }: Services): Promise<void> {
  const current = (await active.session())?.company.id;
  const title = l10n.t('Which company’s invoices?');
  const record = await pickCompany(await companies.all(), title, true, current);
  if (record !== undefined) await active.choose(record.id);
}

export async function signOut({ companies, context }: Services): Promise<void> {
  const record = await pickCompany(await companies.all(), l10n.t('Sign out of which company?'), false);
  const answer = record && (await confirmSignOut(context, record.id, record.label));
  if (record === undefined || answer === undefined) return;
  await forgetCompany({ context, companies }, record.id, answer === 'everything');
}

export async function renameCompany({ companies }: Services): Promise<void> {
  const record = await pickCompany(await companies.all(), l10n.t('Rename which company?'), false);
  if (record === undefined) return;
  const label = await window.showInputBox({
    title: l10n.t('Name of the company'),
    prompt: l10n.t('Only the name in VS Code; nothing changes in Factomos'),
    value: record.label,
    validateInput: (text) => (text.trim() === '' ? l10n.t('Enter a name for the company.') : undefined),
  });
  if (label !== undefined) await companies.put({ ...record, label: label.trim() });
}

async function pickCompany(
  records: readonly CompanyRecord[],
  title: string,
  always: boolean,
  current?: string,
): Promise<CompanyRecord | undefined> {
  const [only] = records;
  if (only === undefined) {
    void window.showInformationMessage(l10n.t('No company is signed in.'));
    return undefined;
  }
  if (records.length === 1 && !always) return only;
  const record = await pickStep<CompanyRecord>({
    title,
    items: records.map((one) => {
      const { host } = new URL(one.baseUrl);
      return {
        label: one.id === current ? `$(check) ${one.label}` : one.label,
        description: one.id === current ? l10n.t('{0} · current', host) : host,
        value: one,
      };
    }),
  });
  return typeof record === 'object' ? record : undefined;
}
