import { identity, type FactomosObject } from './factomos-object.ts';

/** What a notification claims, as far as the object at Factomos can tell. */
export interface Claimed {
  type: string;
  id: string;
  companyId: string;
}

/**
 * What contradicts the event in the object that was read, or undefined when nothing does. What Factomos says may be newer
 * than the event: an estimate refused and then accepted contradicts its own refusal.
 */
export function whyItDoesNotFit(claimed: Claimed, object: FactomosObject): string | undefined {
  const { id, companyId } = identity(object);
  if (id !== claimed.id) return `Factomos answered with the id ${id} instead of ${claimed.id}.`;
  if (companyId !== undefined && companyId !== '' && companyId !== claimed.companyId) {
    return `The event names the company ${claimed.companyId}, the object belongs to ${companyId}.`;
  }
  if (object.kind === 'estimate' && object.invoice && object.invoice.estimate_id !== id) {
    return 'The invoice that the event names was not made from this estimate.';
  }
  const state = stateOf(object);
  const expected = expectations[claimed.type];
  return expected === undefined || expected.holds(state) ? undefined : expected.otherwise(state);
}

interface State {
  paid: number;
  due: number;
  isCreditNote: boolean;
  estimateStatus: string;
  archived: boolean;
}

function stateOf(object: FactomosObject): State {
  const invoice = 'invoice' in object ? object.invoice : undefined;
  return {
    paid: invoice?.figures_paid ?? 0,
    due: invoice?.figures_due ?? 0,
    isCreditNote: invoice?.invoice_status === 'avoir' || invoice?.invoice_type === 'avoir',
    estimateStatus: object.kind === 'estimate' ? object.estimate.estimate_status : '',
    archived: object.kind === 'service' && object.service.archived,
  };
}

interface Expectation {
  holds(state: State): boolean;
  otherwise(state: State): string;
}

const somethingPaid: Expectation = {
  holds: ({ paid }) => paid !== 0,
  otherwise: () =>
    'Nothing is paid on the invoice with this id. If Factomos sent the id of the payment instead, the invoice cannot be told.',
};

const somethingDue: Expectation = {
  holds: ({ due }) => due !== 0,
  otherwise: () =>
    'Nothing is due on the invoice with this id. If Factomos sent the id of the payment instead, the invoice cannot be told.',
};

const gained: Expectation = {
  // With or without an invoice, with a deposit: Factomos may go from one to another while the event is on its way.
  holds: ({ estimateStatus }) => estimateStatus.startsWith('gained'),
  otherwise: ({ estimateStatus }) => `The estimate is not accepted: its status is ${estimateStatus}.`,
};

const status = (expected: string): Expectation => ({
  holds: ({ estimateStatus }) => estimateStatus === expected,
  otherwise: ({ estimateStatus }) =>
    `The status of the estimate is ${estimateStatus} instead of ${expected}.`,
});

const expectations: Partial<Record<string, Expectation>> = {
  create_avoir: {
    holds: ({ isCreditNote }) => isCreditNote,
    otherwise: () => 'The invoice with this id is no credit note.',
  },
  add_invoice_payment: somethingPaid,
  update_invoice_payment: somethingPaid,
  delete_invoice_payment: somethingDue,
  estimate_status_gained: gained,
  estimate_status_gainedwithacompte: gained,
  estimate_status_gainedwithoutinvoice: gained,
  estimate_status_lost: status('lost'),
  estimate_status_pending: status('pending'),
  archive_service: {
    holds: ({ archived }) => archived,
    otherwise: () => 'The service is not archived.',
  },
};
