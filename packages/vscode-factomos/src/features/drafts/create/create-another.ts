import { commands, l10n, window } from 'vscode';
import type { CompanySession } from '../../../services/company/company-session.ts';
import type { ExistingDocument } from '../../../services/write-guard/find-existing.ts';
import type { RecordedDocument } from '../../../domain/drafts/recorded-document.ts';

export interface CreateAnotherQuestion {
  readonly kind: RecordedDocument['kind'];
  /** The name of the file, shown to the user. */
  readonly name: string;
  /** Writes the number of the existing document into the file. */
  readonly restore?: () => Promise<void>;
}

/**
 * Asks before a possible duplicate: names the existing document and offers to show it. True only if the user explicitly chooses to create
 * another one, which is never the default.
 */
export async function agreeToAnother(
  { company }: Pick<CompanySession, 'company'>,
  existing: ExistingDocument,
  { kind, name, restore }: CreateAnotherQuestion,
): Promise<boolean> {
  const { id, reason, pending } = existing;
  const another = {
    title: kind === 'invoice' ? l10n.t('Create Another Invoice…') : l10n.t('Create Another Estimate…'),
    run: () => Promise.resolve(true),
  };
  const safe = [
    ...(restore === undefined || reason === 'figures' || pending
      ? []
      : [button(l10n.t('Write {0} into the File', existing.name), restore)]),
    ...(pending
      ? [
          button(l10n.t('Resolve Unknown Outcomes…'), () =>
            commands.executeCommand('factomos.resolveUnknown'),
          ),
        ]
      : []),
    ...(id === undefined
      ? []
      : [
          button(l10n.t('Open {0}', existing.name), () =>
            commands.executeCommand('factomos.openDocument', { kind, id, companyId: company.id }),
          ),
        ]),
  ];
  const buttons = [...(safe.length === 0 ? [button(l10n.t('Do Not Create'))] : safe), another];
  const detail =
    kind === 'invoice'
      ? l10n.t(
          'Another invoice gets its own number and cannot be deleted, only credited. Create it only if the client owes both.',
        )
      : l10n.t('Another estimate gets its own number.');
  const chosen = await window.showWarningMessage(
    sentence(existing, name),
    { modal: true, detail },
    ...buttons,
  );
  return (await chosen?.run()) ?? false;
}

function button(
  title: string,
  run: () => PromiseLike<unknown> = () => Promise.resolve(),
): { title: string; run: () => Promise<boolean> } {
  return {
    title,
    run: async () => {
      await run();
      return false;
    },
  };
}

export function sentence({ reason, pending, name }: ExistingDocument, file: string): string {
  if (reason === 'period')
    return pending
      ? l10n.t('“{0}” is for the same period of the same template, and its outcome is unknown.', name)
      : l10n.t('{0} was already created for this period of the template.', name);
  if (pending)
    return reason === 'content'
      ? l10n.t('“{0}” has the same content, and its outcome is unknown: it may have been created.', name)
      : l10n.t(
          '“{0}” has the same client, date and total without VAT, and its outcome is unknown: it may have been created.',
          name,
        );
  switch (reason) {
    case 'file':
      return l10n.t('{0} was already created from {1}.', name, file);
    case 'content':
      return l10n.t('{0} was already created from the same content.', name);
    case 'figures':
      return l10n.t('{0} already has the same client, date and total without VAT.', name);
  }
}
