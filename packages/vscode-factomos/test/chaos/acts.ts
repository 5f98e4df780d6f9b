import type { Random } from 'factomos-chaos/random';
import { seedIds } from 'factomos-sandbox';
import { createFolder } from '../../src/features/drafts/create/create-folder.ts';
import { createDraft } from '../../src/features/drafts/create/create-draft.ts';
import { lookForDraft } from '../../src/features/drafts/recover/look-for-draft.ts';
import { makeRecurring } from '../../src/features/drafts/repeat/make-recurring.ts';
import { transformEstimate } from '../../src/features/estimates/transform-estimate.ts';
import { createCreditNote } from '../../src/features/invoices/create-credit-note.ts';
import { sendInvoice } from '../../src/features/invoices/send-invoice.ts';
import { sendReminders } from '../../src/features/invoices/send-reminders.ts';
import { addPayment } from '../../src/features/payments/add-payment.ts';
import type { CompanySession } from '../../src/services/company/company-session.ts';
import type { Uri } from '../fake/uri.ts';
import type { Wishes } from './person.ts';
import type { World } from './world.ts';

/** Something that a person asks for once, and that the books can tell from all else. */
export interface Act {
  readonly name: string;
  readonly action: string;
  readonly run: (session: CompanySession) => Promise<void>;
  readonly wishes: Wishes;
  /** How often it stands in the books. */
  readonly times: () => number;
  /** What VS Code calls it. */
  readonly what: string;
  /** Whether VS Code must refuse it once it was done, whoever asks for it again. */
  readonly isOnce: boolean;
}

/** A draft, which any number of files may hold. */
export function draftOf(subject: string, number: number): Record<string, unknown> {
  return {
    client_id: seedIds.client,
    objet: subject,
    // A total that no other draft has.
    lines: [{ service_id: seedIds.service, quantity: 1, price: 10 + number / 100 }],
  };
}

/** The subject of the draft in a file, whatever became of its text. */
export function subjectOf(name: string): string {
  return /chaos-\d+/.exec(name)?.[0] ?? '';
}

export function creation(world: World, uri: Uri): Act {
  const subject = subjectOf(uri.path);
  return {
    name: `create ${nameOf(uri)}`,
    action: uri.path.endsWith('.estimate.json') ? 'createEstimate' : 'createInvoice',
    run: (session) => createDraft(session, uri),
    wishes: { choose: ['Create'], ...truth(world) },
    times: () => world.booked(subject).length,
    what: nameOf(uri),
    isOnce: true,
  };
}

/** All drafts of the folder; their marks are counted by the caller. */
export function folderCreation(world: World, folder: Uri): Pick<Act, 'run' | 'wishes'> {
  return {
    run: (session) => createFolder(session, folder),
    wishes: { choose: ['Create', '.json'], ...truth(world) },
  };
}

export function look(world: World, uri: Uri): Act {
  const subject = subjectOf(uri.path);
  return {
    name: `look for ${nameOf(uri)}`,
    action: 'listInvoice',
    run: (session) => lookForDraft(session, uri),
    wishes: truth(world),
    times: () => world.booked(subject).length,
    what: nameOf(uri),
    isOnce: true,
  };
}

export function recurring(uri: Uri): Pick<Act, 'run' | 'wishes'> {
  const month = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'Europe/Paris' });
  return {
    run: (session) => makeRecurring(session, uri),
    wishes: { choose: [month.format(new Date()), 'Make'] },
  };
}

/** A write that is not a draft's. */
export function anyWrite(world: World, random: Random, number: number): Act {
  const invoice = random.pick(world.invoices);
  const { id, number: name } = invoice;
  const ref = { kind: 'invoice', id } as const;
  switch (random.integer(1, 5)) {
    case 1: {
      const email = `chaos-${number}@example.com`;
      return {
        name: `send ${id} to ${email}`,
        action: 'sendInvoice',
        run: (session) => sendInvoice(session, ref),
        wishes: { type: { Send: email }, choose: ['Enter an Address', 'Own Choice', 'Send'] },
        times: () => world.count('mails', 'email_to', email),
        what: `Send ${name} to ${email}`,
        isOnce: false,
      };
    }
    case 2: {
      const reference = `chaos-${number}`;
      const amount = (1 + number / 100).toFixed(2);
      return {
        name: `payment ${reference} of ${amount} on ${id}`,
        action: 'createPayment',
        run: (session) => addPayment(session, ref),
        wishes: { type: { '(1/4)': amount, '(4/4)': reference }, choose: ['Card', 'Record'] },
        times: () => world.count('payments', 'reference', reference),
        what: `Payment of €${amount} on ${name}`,
        isOnce: false,
      };
    }
    case 3:
      return {
        name: `credit ${id}`,
        action: 'createCreditNote',
        run: (session) => createCreditNote(session, ref),
        wishes: { choose: ['Create'] },
        times: () => world.count('invoices', 'credited_invoice_id', id),
        what: `Credit note for ${name}`,
        isOnce: true,
      };
    case 4: {
      const estimate = random.pick(world.estimates);
      return {
        name: `transform ${estimate}`,
        action: 'transformEstimate',
        run: (session) => transformEstimate(session, { kind: 'estimate', id: estimate }),
        wishes: { choose: ['Create'] },
        times: () => world.count('invoices', 'estimate_id', estimate),
        what: `Invoice from the estimate #${estimate}`,
        isOnce: true,
      };
    }
    default: {
      const overdue = random.pick(world.overdue);
      return {
        name: `remind of ${overdue.id}`,
        action: 'sendInvoice',
        run: (session) => sendReminders(session, [{ kind: 'invoice', id: overdue.id }]),
        wishes: { choose: ['elance', 'Send'] },
        times: () => world.count('mails', 'invoice_id', overdue.id),
        what: `Reminder for ${overdue.number}`,
        isOnce: true,
      };
    }
  }
}

/** What a person finds in Factomos about the file that a question names. */
function truth(world: World): Wishes {
  return {
    truth: ({ title }) => {
      const [document] = world.booked(subjectOf(title));
      return { document, done: document !== undefined };
    },
  };
}

export function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
