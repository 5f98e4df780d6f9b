import type { ActionResult } from 'factomos-core';
import { l10n } from 'vscode';
import type { CompanySession } from '../../services/company/company-session.ts';
import type { DocumentRef } from '../../services/data/document-ref.ts';
import { confirm } from '../../ui/confirm.ts';
import { calls, euros } from '../../ui/format.ts';
import { recordCredited, recordInvoiceCreated } from '../../services/data/optimistic-updates.ts';
import { createdInvoice } from '../../services/data/created-document.ts';
import { writeOnce } from '../../services/write-guard/write-once.ts';
import { notifyCreated } from '../document/notify-created.ts';
import { invoiceFacts } from '../../services/company/invoice-facts.ts';

export async function createCreditNote(session: CompanySession, ref: DocumentRef): Promise<void> {
  const key = `credit/${ref.id}`;
  session.guard.assertFree(key);
  const facts = await invoiceFacts(session, ref);
  const detail = [
    l10n.t('Client: {0}', facts.client),
    l10n.t('The credit note cancels the whole invoice: {0}.', euros(-facts.total)),
    l10n.t('It gets a number at once and cannot be deleted. It costs {0}.', calls(1)),
  ].join('\n');
  if (!(await confirm(l10n.t('Create a credit note for {0}?', facts.number), detail, l10n.t('Create'))))
    return;

  const made: Partial<ActionResult<'createCreditNote'>> = await writeOnce(
    session,
    { key, what: l10n.t('Credit note for {0}', facts.number), check: { kind: 'credit', invoiceId: ref.id } },
    (client) => client.createCreditNote({ invoice_id: ref.id }),
    (answer) => createdInvoice(answer)?.number ?? '',
  );
  const invoice = createdInvoice(made);
  recordCredited(session, ref.id, invoice?.number);
  if (invoice !== undefined) {
    recordInvoiceCreated(session, invoice, {
      clientId: facts.clientId ?? '',
      client: facts.client,
      total: -facts.total,
      credit: true,
    });
  }
  await notifyCreated(
    session,
    { kind: 'invoice', id: made.invoice_id },
    l10n.t('The credit note {0} was created.', invoice?.number ?? ''),
  );
}
