import { expect, expectTypeOf, test } from 'vitest';
import { type Invoice, type InvoiceRow } from '../../src/client/actions.generated.ts';
import { isOverdue, type PayableRow } from '../../src/money/is-overdue.ts';

const day = '2015-07-19';

test.each([
  ['later', '19/07/15', true],
  ['later', null, true],
  ['partially-paid', '18/07/15', true],
  ['partially-paid', '2015-07-18', true],
  ['partially-paid', '19/07/15', false],
  ['partially-paid', '2015-07-19', false],
  ['partially-paid', '20/07/15', false],
  ['partially-paid', '01/08/15', false],
  ['partially-paid', '31/12/14', true],
  ['partially-paid-avoir', '18/07/15', true],
  ['partially-paid-avoir', '2015-07-20', false],
  ['partially-paid', '00/00/00', false],
  ['partially-paid', '0000-00-00', false],
  ['partially-paid', null, false],
  ['partially-paid', undefined, false],
  ['partially-paid', 'soon', false],
  ['partially-paid', '02015-07-18', false],
  ['partially-paid', '2015-07-180', false],
  ['pending', '18/07/15', false],
  ['paid', '18/07/15', false],
  ['paid-avoir', '18/07/15', false],
  ['avoir', '18/07/15', false],
])(
  'an invoice that is %s and due on %s is overdue on that day: %s',
  (invoice_status, payment_term_fr, overdue) => {
    expect(isOverdue({ invoice_status, payment_term_fr }, day)).toBe(overdue);
  },
);

test('accepts rows and invoices as they are read', () => {
  expectTypeOf<InvoiceRow>().toExtend<PayableRow>();
  expectTypeOf<Invoice>().toExtend<PayableRow>();
});
