import { l10n, window } from 'vscode';
import type { CompanySession } from '../../services/company/company-session.ts';
import type { EmailTemplate } from '../../domain/company-data.ts';
import type { DocumentRef } from '../../services/data/document-ref.ts';
import { confirm } from '../../ui/confirm.ts';
import { calls, clock, day, euros } from '../../ui/format.ts';
import { today } from '../../domain/day.ts';
import { checkEmail } from '../../ui/numbers.ts';
import { BACK, inputStep, pickStep, type Choice } from '../../ui/quick-input.ts';
import { recordSent } from '../../services/data/optimistic-updates.ts';
import { writeOnce } from '../../services/write-guard/write-once.ts';
import { invoiceFacts, type InvoiceFacts } from '../../services/company/invoice-facts.ts';

/** Sends an invoice: asks for recipient, template and confirmation, then makes one call. */
export async function sendInvoice(session: CompanySession, ref: DocumentRef): Promise<void> {
  const key = `send/${ref.id}`;
  session.guard.assertFree(key);
  const facts = await invoiceFacts(session, ref);
  const title = (step: number): string => l10n.t('Send {0} ({1}/2)', facts.number, step);
  let to: string | typeof BACK | undefined;
  let template: EmailTemplate | 'default' | typeof BACK | undefined;
  do {
    to = await recipientStep(session, facts, title(1));
    if (to === undefined || to === BACK) return;
    template = await templateStep(session, title(2));
    if (template === undefined) return;
  } while (template === BACK);

  const question = l10n.t('Send {0} to {1}?', facts.number, to);
  if (!(await confirm(question, detailOf(session, facts, template), l10n.t('Send')))) return;
  const recipient = to;
  const chosen = template === 'default' ? undefined : template.id;
  await writeOnce(
    session,
    {
      key,
      what: l10n.t('Send {0} to {1}', facts.number, recipient),
      check: { kind: 'send', invoiceId: ref.id, to: recipient },
    },
    (client) => client.sendInvoice({ invoice_id: ref.id, email_to: recipient, email_template_id: chosen }),
  );
  recordSent(session, ref.id, recipient);
  void window.showInformationMessage(l10n.t('{0} was sent to {1}.', facts.number, recipient));
}

async function recipientStep(
  session: CompanySession,
  facts: InvoiceFacts,
  title: string,
): Promise<string | typeof BACK | undefined> {
  for (;;) {
    const known = facts.clientId === undefined ? undefined : session.data.current.clients[facts.clientId];
    const name = facts.client === '' ? l10n.t('the client') : facts.client;
    const choice = await pickStep<'known' | 'read' | 'type'>({
      title,
      placeholder: l10n.t('Who gets {0}?', facts.number),
      items: [
        ...(known?.email === undefined || known.email === ''
          ? []
          : [{ label: known.email, description: l10n.t('address of {0}', name), value: 'known' } as const]),
        ...(facts.clientId !== undefined && known?.email === undefined
          ? [
              {
                label: l10n.t('$(person) Read the Address of {0}', name),
                description: calls(1),
                value: 'read',
              } as const,
            ]
          : []),
        { label: l10n.t('$(edit) Enter an Address…'), description: l10n.t('no call'), value: 'type' },
      ],
    });
    if (choice === undefined || choice === BACK) return choice;
    if (choice === 'known') return known?.email;
    if (choice === 'read') {
      const { email } = await session.lookups.client(facts.clientId ?? '');
      if (email !== undefined && email !== '') return email;
      void window.showInformationMessage(l10n.t('No email address on file for {0}. Enter one.', name));
    }
    const typed = await inputStep({
      title,
      back: true,
      prompt: l10n.t('Email address'),
      validate: checkEmail,
    });
    if (typed !== BACK) return typed;
  }
}

async function templateStep(
  session: CompanySession,
  title: string,
): Promise<EmailTemplate | 'default' | typeof BACK | undefined> {
  for (;;) {
    const templates = session.lookups.templates();
    const items: Choice<EmailTemplate | 'default' | 'read'>[] = [
      ...forInvoicesFirst(templates ?? []).map((template) => ({
        label: template.name,
        description: template.type,
        detail: template.subject,
        value: template,
      })),
      {
        label: l10n.t('$(star) Factomos’s Own Choice'),
        description: l10n.t('the first template for invoices'),
        value: 'default',
      },
      {
        label:
          templates === undefined
            ? l10n.t('$(list-unordered) Read the Templates')
            : l10n.t('$(refresh) Read the Templates Again'),
        description: calls(1),
        value: 'read',
      },
    ];
    const choice = await pickStep({ title, back: true, placeholder: l10n.t('With which template?'), items });
    if (choice !== 'read') return choice;
    await session.lookups.readTemplates();
  }
}

function forInvoicesFirst(templates: readonly EmailTemplate[]): EmailTemplate[] {
  const rank = ({ type }: EmailTemplate): number =>
    type === 'invoice' ? 0 : type.startsWith('reminder') ? 1 : 2;
  return [...templates].sort((a, b) => rank(a) - rank(b));
}

function detailOf(session: CompanySession, facts: InvoiceFacts, template: EmailTemplate | 'default'): string {
  const sent = session.data.current.sent[facts.id];
  return [
    l10n.t('Amount: {0}', euros(facts.total)),
    l10n.t('Client: {0}', facts.client),
    l10n.t('Template: {0}', template === 'default' ? l10n.t('Factomos’s own choice') : template.name),
    sent === undefined
      ? undefined
      : l10n.t(
          'It was sent from here before: {0} {1}, to {2}.',
          day(today(sent.at)),
          clock(sent.at),
          sent.to,
        ),
    l10n.t('A sent email cannot be recalled. It costs {0}.', calls(1)),
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}
