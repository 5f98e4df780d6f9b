import { l10n, type Uri } from 'vscode';
import { notifyCreated } from '../../document/notify-created.ts';
import { inScope } from '../../../services/api/call-scope.ts';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { clientIdOf } from '../../../domain/drafts/draft-request.ts';
import { confirm } from '../../../ui/confirm.ts';
import { totalsSentence } from '../../../ui/totals-sentence.ts';
import { calls } from '../../../ui/format.ts';
import { agreeToAnother, sentence } from './create-another.ts';
import { documentSummary } from './document-summary.ts';
import { nameOf, saveDraft, writeBlock } from '../file/draft-file.ts';
import { readyDraft, type ReadyDraft } from './ready-draft.ts';
import { agreeToUnbilled } from './unbilled.ts';
import { existingBlock, writeDraft } from './write-draft.ts';

/** The command “Create in Factomos”: asks for confirmation, makes one call, and records the outcome in the file. */
export async function createDraft(session: CompanySession, uri: Uri): Promise<void> {
  await saveDraft(uri);
  const draft = await readyDraft(session, uri);
  const { kind } = draft.request;
  const { existing } = draft;
  const name = nameOf(uri);
  if (
    existing !== undefined &&
    !(await agreeToAnother(session, existing, {
      kind,
      name,
      restore: () => writeBlock(uri, existingBlock(session, existing)),
    }))
  )
    return;
  if (!(await agreeToUnbilled(name, draft.unbilled))) return;
  const client = clientOf(session, draft);
  const question =
    kind === 'invoice'
      ? l10n.t('Create this invoice for {0}?', client)
      : l10n.t('Create this estimate for {0}?', client);
  if (!(await confirm(question, detailOf(session, draft), l10n.t('Create')))) return;
  const made = await inScope({ title: l10n.t('Creating {0}', name) }, () => writeDraft(session, draft));
  const number = made.number ?? '';
  await notifyCreated(
    session,
    { kind, id: made.id },
    kind === 'invoice'
      ? l10n.t('The invoice {0} was created.', number)
      : l10n.t('The estimate {0} was created.', number),
  );
}

export function clientOf({ data }: Pick<CompanySession, 'data'>, { request }: ReadyDraft): string {
  const id = clientIdOf(request);
  const name = data.current.clients[id]?.name ?? '';
  return name === '' ? `#${id}` : name;
}

function detailOf(session: CompanySession, draft: ReadyDraft): string {
  const { existing, totals, unbilled, request, date } = draft;
  const { clients, services } = session.data.current;
  return [
    ...(existing === undefined
      ? []
      : [l10n.t('Warning: {0} This creates another one.', sentence(existing, nameOf(draft.uri)))]),
    ...documentSummary(request, date, services, clients[clientIdOf(request)]?.name),
    totals === undefined
      ? l10n.t('The prices are those of the services, which are not known here, so the total is unknown.')
      : totalsSentence(totals),
    ...unbilled,
    l10n.t('Company: {0}', session.company.label),
    request.kind === 'invoice'
      ? l10n.t('It gets a number at once and cannot be deleted, only credited. It costs {0}.', calls(1))
      : l10n.t('It gets a number at once. It costs {0}.', calls(1)),
  ].join('\n');
}
