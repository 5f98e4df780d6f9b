import { l10n, window } from 'vscode';
import type { EmailTemplate } from '../../domain/company-data.ts';
import { reminderVerdict, type ReminderReason } from '../../domain/reminders.ts';
import { today } from '../../domain/day.ts';
import { overdueDays } from '../../domain/overdue.ts';
import type { CompanySession } from '../../services/company/company-session.ts';
import { readEmails } from '../../services/company/read-emails.ts';
import type { DocumentRef } from '../../services/data/document-ref.ts';
import { recordSent } from '../../services/data/optimistic-updates.ts';
import { writeOnce } from '../../services/write-guard/write-once.ts';
import { agreeToCost } from '../../services/company/agree-to-cost.ts';
import { confirm } from '../../ui/confirm.ts';
import { calls, day, euros } from '../../ui/format.ts';
import { overdueLabel } from '../../ui/overdue-label.ts';
import { pickStep } from '../../ui/quick-input.ts';

/** An invoice that was just read, and why it gets no reminder, if so. */
interface Candidate {
  readonly id: string;
  readonly number: string;
  readonly client: string;
  readonly clientId: string | undefined;
  readonly due: number | undefined;
  readonly days: number | undefined;
  readonly reason: string | undefined;
}

/** Reads each invoice and its emails (2 calls), leaves out those that need no reminder, asks once, and sends the others (1 call each). */
export async function sendReminders(session: CompanySession, refs: readonly DocumentRef[]): Promise<void> {
  if (refs.length > 1) {
    const question = l10n.t('Prepare reminders for {0} invoices?', refs.length);
    const forTemplates = session.lookups.templates() === undefined ? 1 : 0;
    if (!(await agreeToCost(session, question, calls(2 * refs.length + forTemplates)))) return;
  }
  const template = await chooseTemplate(session);
  if (template === undefined) return;
  const candidates: Candidate[] = [];
  for (const { id } of refs) candidates.push(await readCandidate(session, id));
  const ready = candidates.filter(({ reason }) => reason === undefined);
  const leftOut = candidates.filter(({ reason }) => reason !== undefined);
  if (ready.length === 0) {
    void window.showInformationMessage(l10n.t('No reminder is needed.'), {
      modal: true,
      detail: leftOut.map(leftOutLine).join('\n'),
    });
    return;
  }
  const question =
    ready.length === 1
      ? l10n.t('Send a reminder for {0}?', ready[0]?.number ?? '')
      : l10n.t('Send {0} reminders?', ready.length);
  if (!(await confirm(question, detailOf(session, ready, leftOut, template), l10n.t('Send')))) return;
  let sent = 0;
  try {
    for (const candidate of ready) {
      await send(session, candidate, template);
      sent += 1;
    }
  } finally {
    if (sent > 0) void window.showInformationMessage(sentText(sent, ready));
  }
}

function sentText(sent: number, ready: readonly Candidate[]): string {
  if (sent < ready.length) return l10n.t('Reminders sent: {0} of {1}.', sent, ready.length);
  return sent === 1
    ? l10n.t('A reminder for {0} was sent.', ready[0]?.number ?? '')
    : l10n.t('{0} reminders were sent.', sent);
}

/** Templates for reminders first, by Factomos's template type. */
async function chooseTemplate(session: CompanySession): Promise<EmailTemplate | undefined> {
  const templates = session.lookups.templates() ?? (await session.lookups.readTemplates());
  const isReminder = ({ type }: EmailTemplate): boolean => type.startsWith('reminder');
  const choice = await pickStep<EmailTemplate>({
    title: l10n.t('Send a reminder'),
    placeholder: templates.some(isReminder)
      ? l10n.t('With which template?')
      : l10n.t('No template for reminders was found. Choose another one, or create one in Factomos.'),
    items: [...templates]
      .sort((a, b) => Number(isReminder(b)) - Number(isReminder(a)))
      .map((template) => ({
        label: template.name,
        description: template.type,
        detail: template.subject,
        value: template,
      })),
  });
  return typeof choice === 'object' ? choice : undefined;
}

async function readCandidate(session: CompanySession, id: string): Promise<Candidate> {
  const document = await session.documents.read({ kind: 'invoice', id });
  const emails = await readEmails(session, id);
  const days = overdueDays(document);
  const pending = session.guard.find(`send/${id}`);
  const reason = reminderVerdict({ due: document.due, overdueDays: days, emails, today: today() });
  return {
    id,
    number: document.number,
    client: document.client ?? '',
    clientId: document.clientId,
    due: document.due,
    days,
    reason:
      pending !== undefined && pending.state !== 'done'
        ? l10n.t('it is unknown whether an earlier email was sent')
        : reason && reasonText(reason),
  };
}

function reasonText(reason: ReminderReason): string {
  switch (reason.kind) {
    case 'paid':
      return l10n.t('nothing is due');
    case 'not-overdue':
      return l10n.t('not overdue yet');
    case 'reminded':
      return l10n.t('reminded on {0}, less than 7 days ago', day(reason.day));
    case 'unclear':
      return l10n.t('an email whose type or time cannot be read may be a reminder of the last 7 days');
  }
}

function leftOutLine({ number, client, reason = '' }: Candidate): string {
  return l10n.t('{0} ({1}): {2}', number, client, reason);
}

function detailOf(
  session: CompanySession,
  ready: readonly Candidate[],
  leftOut: readonly Candidate[],
  template: EmailTemplate,
): string {
  return [
    ...ready.map(({ number, client, clientId, due, days = 0 }) =>
      [number, client, euros(due), overdueLabel(days), addressOf(session, clientId)].join(' · '),
    ),
    ...(leftOut.length === 0 ? [] : ['', l10n.t('Left out:'), ...leftOut.map(leftOutLine)]),
    '',
    l10n.t('Template: {0}', template.name),
    l10n.t(
      'The manual does not say whether Factomos sends a template for reminders from here. See the emails of the invoice afterwards.',
    ),
    l10n.t('A sent email cannot be recalled. It costs {0}.', calls(ready.length)),
  ].join('\n');
}

function addressOf({ data }: CompanySession, clientId: string | undefined): string {
  const email = clientId === undefined ? undefined : data.current.clients[clientId]?.email;
  return email === undefined || email === '' ? l10n.t('to the client’s address in Factomos') : email;
}

async function send(session: CompanySession, candidate: Candidate, template: EmailTemplate): Promise<void> {
  const { id, number, clientId } = candidate;
  const known = clientId === undefined ? undefined : session.data.current.clients[clientId]?.email;
  const to = known ?? '';
  await writeOnce(
    session,
    {
      key: `send/${id}`,
      what: l10n.t('Reminder for {0}', number),
      check: { kind: 'send', invoiceId: id, to },
    },
    (client) =>
      client.sendInvoice({
        invoice_id: id,
        email_to: to === '' ? undefined : to,
        email_template_id: template.id,
      }),
  );
  recordSent(session, id, to === '' ? l10n.t('the client') : to);
}
