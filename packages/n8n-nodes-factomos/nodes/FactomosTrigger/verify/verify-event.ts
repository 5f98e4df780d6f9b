import { type Entities, type FactomosObject } from './factomos-object.ts';

/** What a notification says about its object. */
export interface Claim {
  type: string;
  id: string;
  companyId: string;
}

/**
 * What in the object contradicts the event, or undefined. The object may be newer than the event: an estimate that was
 * refused and then accepted contradicts the event of its refusal.
 */
export function findContradiction(
  claim: Claim,
  { id, companyId, entities }: FactomosObject,
): string | undefined {
  if (id !== claim.id) return `Factomos returned the object ${id} instead of ${claim.id}.`;
  if (companyId !== undefined && companyId !== '' && companyId !== claim.companyId) {
    return `The event names the company ${claim.companyId}, the object belongs to ${companyId}.`;
  }
  if (entities.estimate && entities.invoice && entities.invoice.estimate_id !== id) {
    return 'The invoice in the event was not created from this estimate.';
  }
  const state = stateOf(entities);
  const expected = expectations.get(claim.type);
  return expected === undefined || expected.holds(state) ? undefined : expected.otherwise(state);
}

interface State {
  paid: number;
  due: number;
  isCreditNote: boolean;
  estimateStatus: string;
  archived: boolean;
}

function stateOf({ invoice, estimate, service }: Entities): State {
  return {
    paid: invoice?.figures_paid ?? 0,
    due: invoice?.figures_due ?? 0,
    isCreditNote: invoice?.invoice_status === 'avoir' || invoice?.invoice_type === 'avoir',
    estimateStatus: estimate?.estimate_status ?? '',
    // `null` means unreadable, which does not contradict the event.
    archived: service !== undefined && service.archived !== false,
  };
}

interface Expectation {
  holds(state: State): boolean;
  otherwise(state: State): string;
}

const PAYMENT_ID_HINT =
  'If Factomos sent the ID of the payment instead, there is no way to find out which invoice it belongs to.';

const somethingPaid: Expectation = {
  holds: ({ paid }) => paid !== 0,
  otherwise: () => `Nothing is paid on the invoice with this ID. ${PAYMENT_ID_HINT}`,
};

const somethingDue: Expectation = {
  holds: ({ due }) => due !== 0,
  otherwise: () => `Nothing is due on the invoice with this ID. ${PAYMENT_ID_HINT}`,
};

const accepted: Expectation = {
  // Any `gained` status counts: an estimate may change from one to another before the event arrives.
  holds: ({ estimateStatus }) => estimateStatus.startsWith('gained'),
  otherwise: ({ estimateStatus }) => `The estimate is not accepted: its status is ${estimateStatus}.`,
};

const status = (expected: string): Expectation => ({
  holds: ({ estimateStatus }) => estimateStatus === expected,
  otherwise: ({ estimateStatus }) =>
    `The status of the estimate is ${estimateStatus} instead of ${expected}.`,
});

const expectations = new Map<string, Expectation>([
  [
    'create_avoir',
    {
      holds: ({ isCreditNote }) => isCreditNote,
      otherwise: () => 'The invoice with this ID is not a credit note.',
    },
  ],
  ['add_invoice_payment', somethingPaid],
  ['update_invoice_payment', somethingPaid],
  ['delete_invoice_payment', somethingDue],
  ['estimate_status_gained', accepted],
  ['estimate_status_gainedwithacompte', accepted],
  ['estimate_status_gainedwithoutinvoice', accepted],
  ['estimate_status_lost', status('lost')],
  ['estimate_status_pending', status('pending')],
  ['archive_service', { holds: ({ archived }) => archived, otherwise: () => 'The service is not archived.' }],
]);
