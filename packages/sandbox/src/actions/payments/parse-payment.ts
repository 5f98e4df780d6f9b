import { type NotificationType } from '../../webhooks/notification-types.ts';
import { type Call } from '../call/action.ts';
import { refuseWithSandboxCode } from '../call/refusal.ts';

/** What createPayment and editPayment take beside their ids, in the manual's order. */
export const paymentParameters = [
  'montant',
  'type',
  'reference',
  'payment_date',
  'numero_remise',
  'numero_cheque',
];

const types = ['cb', 'check', 'especes', 'paypal', 'virement', 'other'];

export interface ParsedPayment {
  amount?: number;
  type?: string;
  payment_date?: string;
  reference?: string;
  numero_remise?: string;
  numero_cheque?: string;
}

/** What was sent; a bad amount, type or date is refused. */
export function parsePayment({ parameters }: Call): ParsedPayment {
  const amount = parameters.cents('montant');
  if (amount === 0)
    return refuseWithSandboxCode('invalidNumber', 'Invalid parameter montant: it must not be 0');
  const type = parameters.text('type');
  if (type !== '' && !types.includes(type)) {
    return refuseWithSandboxCode(
      'invalidType',
      `Invalid parameter type: it must be one of ${types.join(', ')}`,
    );
  }
  const date = parameters.day('payment_date');
  const sent: ParsedPayment = {};
  if (amount !== undefined) sent.amount = amount;
  if (type !== '') sent.type = type;
  if (date !== undefined) sent.payment_date = date;
  for (const name of ['reference', 'numero_remise', 'numero_cheque'] as const) {
    const text = parameters.sent(name);
    if (text !== undefined) sent[name] = text;
  }
  return sent;
}

type PaymentNotification = Extract<NotificationType, `${string}_payment`>;

/** quirk `paymentEventId`: whose id the notification carries. */
export function notifyPayments(
  call: Call,
  type: PaymentNotification,
  invoiceId: number,
  paymentIds: number[],
): void {
  if (call.quirks.paymentEventId === 'invoice') call.notify(type, invoiceId);
  else for (const id of paymentIds) call.notify(type, id);
}
