import { type NotificationType } from '../../webhooks/notification-types.ts';
import { type Call } from '../call/action.ts';
import { refuseWithSandboxCode } from '../call/refusal.ts';

/** The parameters of createPayment and editPayment besides their ids, in the order of the manual. */
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

/** The fields that were sent. An invalid amount, type or date is refused. */
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

/** Quirk `paymentEventId`: which id the notification has. */
export function notifyPayments(
  call: Call,
  type: PaymentNotification,
  invoiceId: number,
  paymentIds: number[],
): void {
  if (call.quirks.paymentEventId === 'invoice') call.notify(type, invoiceId);
  else for (const id of paymentIds) call.notify(type, id);
}
