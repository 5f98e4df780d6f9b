import { l10n, window } from 'vscode';
import type { ActionParams } from 'factomos-core';
import type { CompanySession } from '../../services/company/company-session.ts';
import type { DocumentRef } from '../../services/data/document-ref.ts';
import { confirm } from '../../ui/confirm.ts';
import { calls, day, euros, typedDay, typedDecimal } from '../../ui/format.ts';
import { today } from '../../domain/day.ts';
import { paymentTypeLabel } from '../../ui/choice-labels.ts';
import { checkDay, checkPositiveAmount, parseDay, parseDecimal } from '../../ui/numbers.ts';
import { BACK, inputStep, pickStep } from '../../ui/quick-input.ts';
import { recordPayment } from '../../services/data/optimistic-updates.ts';
import { writeOnce } from '../../services/write-guard/write-once.ts';
import { invoiceFacts } from '../../services/company/invoice-facts.ts';

type PaymentType = ActionParams<'createPayment'>['type'];

interface Payment {
  amount: string;
  type: PaymentType;
  date: string;
  reference: string;
}

export async function addPayment(session: CompanySession, ref: DocumentRef): Promise<void> {
  const key = `payment/${ref.id}`;
  session.guard.assertFree(key);
  const facts = await invoiceFacts(session, ref);
  const payment: Payment = {
    amount: facts.due > 0 ? String(facts.due) : '',
    type: 'virement',
    date: today(),
    reference: '',
  };
  if (!(await ask(payment, facts.number))) return;

  const amount = Number(payment.amount);
  const question = l10n.t('Record a payment of {0} on {1}?', euros(amount), facts.number);
  const detail = [
    l10n.t('Client: {0}', facts.client),
    l10n.t('Still due: {0}', facts.estimated ? `≈ ${euros(facts.due)}` : euros(facts.due)),
    amount > facts.due ? l10n.t('This is more than the amount due.') : undefined,
    l10n.t('{0}, on {1}', paymentTypeLabel(payment.type), day(payment.date)),
    l10n.t('It costs {0}.', calls(1)),
  ];
  if (!(await confirm(question, detail.filter((line) => line !== undefined).join('\n'), l10n.t('Record'))))
    return;
  const check = { kind: 'payment', invoiceId: ref.id, paidBefore: facts.paid, amount } as const;
  await writeOnce(
    session,
    {
      key,
      what: l10n.t('Payment of {0} on {1}', euros(amount), facts.number),
      check,
    },
    (client) =>
      client.createPayment({
        invoice_id: ref.id,
        montant: payment.amount,
        type: payment.type,
        payment_date: payment.date,
        reference: payment.reference === '' ? undefined : payment.reference,
      }),
  );
  recordPayment(session, {
    ...check,
    type: payment.type,
    date: payment.date,
    reference: payment.reference,
  });
  void window.showInformationMessage(
    l10n.t('A payment of {0} was recorded on {1}.', euros(amount), facts.number),
  );
}

/** Asks for the payment's fields step by step, with Back; false when the input was closed. */
async function ask(payment: Payment, number: string): Promise<boolean> {
  const title = (step: number): string => l10n.t('Payment of {0} ({1}/4)', number, step);
  const steps: ((back: boolean) => Promise<typeof BACK | undefined | 'next'>)[] = [
    async () => {
      const text = await inputStep({
        title: title(1),
        prompt: l10n.t('Amount in EUR, VAT included'),
        value: payment.amount === '' ? '' : typedDecimal(Number(payment.amount)),
        validate: checkPositiveAmount,
      });
      if (typeof text !== 'string') return text;
      payment.amount = parseDecimal(text) ?? text;
      return 'next';
    },
    async (back) => {
      const type = await pickStep<PaymentType>({
        title: title(2),
        back,
        placeholder: l10n.t('How was it paid?'),
        items: (['virement', 'cb', 'check', 'especes', 'paypal', 'other'] as const).map((value) => ({
          label: paymentTypeLabel(value),
          value,
        })),
      });
      if (type === undefined || type === BACK) return type;
      payment.type = type;
      return 'next';
    },
    async (back) => {
      const text = await inputStep({
        title: title(3),
        back,
        prompt: l10n.t('Date of the payment'),
        value: typedDay(payment.date),
        validate: checkDay,
      });
      if (typeof text !== 'string') return text;
      payment.date = parseDay(text) ?? today();
      return 'next';
    },
    async (back) => {
      const text = await inputStep({
        title: title(4),
        back,
        prompt: l10n.t('Reference (optional)'),
        value: payment.reference,
      });
      if (typeof text !== 'string') return text;
      payment.reference = text;
      return 'next';
    },
  ];
  for (let index = 0; index < steps.length;) {
    const outcome = await steps[index]?.(index > 0);
    if (outcome === undefined) return false;
    index += outcome === BACK ? -1 : 1;
  }
  return true;
}
