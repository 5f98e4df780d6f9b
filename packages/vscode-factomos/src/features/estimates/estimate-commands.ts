import { l10n, window } from 'vscode';
import type { CompanySession } from '../../services/company/company-session.ts';
import { idOfKey } from '../../domain/company-data.ts';
import type { EstimateEntry } from '../../services/data/estimate-list.ts';
import type { DocumentRef } from '../../services/data/document-ref.ts';
import { calls } from '../../ui/format.ts';

/** Adds an estimate by its ID, which is read with one call unless it is cached, or by its link, which can only be opened. */
export async function addEstimate(session: CompanySession): Promise<void> {
  const { parseEstimateReference } = await import('../../domain/estimate-link.ts');
  const { baseUrl } = session.company;
  const text = await window.showInputBox({
    title: l10n.t('Add an estimate'),
    prompt: l10n.t(
      'Its ID (reading it costs {0}), or the link of its page (no call; only the page can be opened)',
      calls(1),
    ),
    validateInput: (given) =>
      parseEstimateReference(given, baseUrl) === undefined
        ? l10n.t('Enter an ID such as 19709, or a link that starts with {0}/e…', baseUrl)
        : undefined,
  });
  const reference = text === undefined ? undefined : parseEstimateReference(text, baseUrl);
  if (reference === undefined) return;
  if ('id' in reference) {
    const { number, client, key } = await session.documents.get({ kind: 'estimate', id: reference.id });
    await session.estimates.add({ id: reference.id, key, number, client, origin: 'added', at: Date.now() });
  } else {
    // If it was read or created here, its ID is known.
    const id = idOfKey(session.data.current.keys, 'estimate', reference.key);
    await session.estimates.add({
      id,
      key: reference.key,
      number: undefined,
      client: undefined,
      origin: 'added',
      at: Date.now(),
    });
  }
}

export async function refreshEstimate(session: CompanySession, ref: DocumentRef): Promise<void> {
  await session.documents.read(ref);
}

/** Removes it only from the list in VS Code, not from Factomos. */
export async function removeEstimate(session: CompanySession, entry: EstimateEntry): Promise<void> {
  await session.estimates.remove(entry);
}
