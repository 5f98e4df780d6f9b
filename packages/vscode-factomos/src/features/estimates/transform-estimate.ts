import type { ActionResult } from 'factomos-core';
import { l10n } from 'vscode';
import type { CompanySession } from '../../services/company/company-session.ts';
import type { DocumentRef } from '../../services/data/document-ref.ts';
import { confirm } from '../../ui/confirm.ts';
import { calls, euros } from '../../ui/format.ts';
import { recordInvoiceCreated, recordTransformed } from '../../services/data/optimistic-updates.ts';
import { createdInvoice } from '../../services/data/created-document.ts';
import { writeOnce } from '../../services/write-guard/write-once.ts';
import { notifyCreated } from '../document/notify-created.ts';
import { estimateFacts } from '../../services/company/estimate-facts.ts';

/** Transforms an estimate into an invoice, once: a second invoice would bill the client twice. */
export async function transformEstimate(session: CompanySession, ref: DocumentRef): Promise<void> {
  const key = `transform/${ref.id}`;
  session.guard.assertFree(key);
  const facts = estimateFacts(session, ref);
  const total = facts.document?.withVat;
  const detail = [
    facts.client === undefined ? undefined : l10n.t('Client: {0}', facts.client),
    total === undefined
      ? l10n.t('The estimate was not read here, so its amount is not known.')
      : l10n.t('Amount: {0}', euros(total)),
    l10n.t('The invoice gets a number at once and cannot be deleted, only credited. It costs {0}.', calls(1)),
  ].filter((line) => line !== undefined);
  const question = l10n.t('Create an invoice from the estimate {0}?', facts.name);
  if (!(await confirm(question, detail.join('\n'), l10n.t('Create')))) return;

  const made: Partial<ActionResult<'transformEstimate'>> = await writeOnce(
    session,
    {
      key,
      what: l10n.t('Invoice from the estimate {0}', facts.name),
      check: { kind: 'transform', estimateId: ref.id },
    },
    (client) => client.transformEstimate({ estimate_id: ref.id }),
    (answer) => createdInvoice(answer)?.number ?? '',
  );
  const invoice = createdInvoice(made);
  recordTransformed(session, ref.id, invoice?.number);
  if (invoice !== undefined) {
    recordInvoiceCreated(session, invoice, {
      clientId: made.client_id ?? facts.document?.clientId ?? '',
      client: facts.client ?? '',
      total,
      net: facts.document?.withoutVat,
      estimateId: ref.id,
    });
  }
  await notifyCreated(
    session,
    { kind: 'invoice', id: made.invoice_id },
    l10n.t('The invoice {0} was created.', invoice?.number ?? ''),
  );
}
