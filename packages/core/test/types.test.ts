import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  type ActionName,
  type ActionParams,
  type ActionResult,
  type Catalogue,
  type DocumentLine,
  type FactomosClient,
  FactomosError,
  type FactomosErrorCode,
  type InvoiceRow,
  isFactomosError,
  type Line,
  type ReadActionName,
} from '../src/index.ts';

/** Calls that are type-checked but not executed. */
function unmade(calls: (client: FactomosClient) => Promise<unknown>[]): void {
  expect(calls).toBeTypeOf('function');
}

describe('the types of parameters come from the catalogue', () => {
  test('every action has a method with its parameters and its result', () => {
    expectTypeOf<Exclude<ActionName, keyof FactomosClient>>().toBeNever();
    expectTypeOf<FactomosClient['createInvoice']>()
      .parameter(0)
      .toEqualTypeOf<ActionParams<'createInvoice'>>();
    expectTypeOf<FactomosClient['createInvoice']>().returns.resolves.toEqualTypeOf<
      ActionResult<'createInvoice'>
    >();
    expectTypeOf<keyof Catalogue>().toEqualTypeOf<ActionName>();
  });

  test('required parameters must be given', () => {
    unmade((client) => [
      client.createClient({ category: 'client', client_company_name: 'x' }),
      // @ts-expect-error client_company_name is missing
      client.createClient({ category: 'client' }),
      // @ts-expect-error client_id is missing
      client.getClient({}),
      // @ts-expect-error lines are missing
      client.createInvoice({ client_id: 1 }),
      // @ts-expect-error no parameters at all
      client.getInvoice(),
      client.listEmailTemplates(),
      client.getConnectionToken(),
    ]);
  });

  test('other properties are rejected', () => {
    unmade((client) => [
      // @ts-expect-error the name is misspelt
      client.getClient({ clientId: 1 }),
      // @ts-expect-error editInvoice has no template
      client.editInvoice({ invoice_id: 1, client_id: 1, lines: [], template_id: 3 }),
      // @ts-expect-error it has no parameters
      client.listEmailTemplates({ page: 1 }),
      // @ts-expect-error the four arrays are lines here
      client.createInvoice({ client_id: 1, lines: [{ title: 'x' }], line_price: [1] }),
    ]);
  });

  test('choices are the documented ones', () => {
    unmade((client) => [
      client.listInvoice({ invoice_status: 'partially-paid-avoir' }),
      // @ts-expect-error no such status
      client.listInvoice({ invoice_status: 'overdue' }),
      // @ts-expect-error no such status
      client.iterateInvoices({ invoice_status: 'all' }).next(),
      // @ts-expect-error paypal pays invoices, not expenses
      client.createExpense({ supplier_id: 1, amount: 1, payment_type: 'paypal' }),
      client.createPayment({ invoice_id: 1, montant: '1.50', type: 'paypal' }),
      // @ts-expect-error a choice is not a number
      client.updateAccount({ company_id: 1, subscription_status: 1 }),
    ]);
  });

  test('lines are services or titles', () => {
    const line = (value: Line) => value;
    line({ service_id: 1, quantity: 1 });
    line({ service_id: '1', quantity: '1.5', price: 2, description: 'x' });
    line({ title: 'x' });
    // @ts-expect-error quantity is missing
    line({ service_id: 1 });
    // @ts-expect-error a title has no price
    line({ title: 'x', price: 1 });
    // @ts-expect-error the name is misspelt
    line({ service_id: 1, quantity: 1, desc: 'x' });
    expectTypeOf<DocumentLine>().toExtend<Line>();
  });

  test('kinds have types', () => {
    expectTypeOf<ActionParams<'createInvoice'>['invoice_date']>().toEqualTypeOf<string | Date | undefined>();
    expectTypeOf<ActionParams<'createInvoice'>['invoice_paid']>().toEqualTypeOf<
      boolean | 0 | 1 | undefined
    >();
    expectTypeOf<ActionParams<'getClient'>>().toEqualTypeOf<{ client_id: string | number }>();
    expectTypeOf<ActionParams<'createService'>['price']>().toEqualTypeOf<number | string>();
    // @ts-expect-error an id is not a boolean
    unmade((client) => [client.getClient({ client_id: true })]);
  });
});

describe('the types of results come from the catalogue', () => {
  test('by kind', () => {
    expectTypeOf<InvoiceRow['document_key']>().toEqualTypeOf<string | null>();
    expectTypeOf<InvoiceRow['figures_due']>().toEqualTypeOf<number>();
    expectTypeOf<InvoiceRow['payment_term_fr']>().toEqualTypeOf<string | null>();
    expectTypeOf<InvoiceRow['exists']>().toEqualTypeOf<boolean | null>();
    expectTypeOf<ActionResult<'getClient'>['client']['client_zipcode']>().toEqualTypeOf<string | null>();
    expectTypeOf<ActionResult<'getInvoice'>['invoice']['lines']>().toEqualTypeOf<DocumentLine[]>();
    const firstPrice = ({ invoice }: ActionResult<'getInvoice'>) => invoice.lines[0]?.price;
    expectTypeOf(firstPrice).returns.toEqualTypeOf<number | undefined>();
    expectTypeOf<ActionResult<'createAccount'>['api_key']>().toEqualTypeOf<string | null>();
    expectTypeOf<ActionResult<'createPayment'>['payment_id']>().toEqualTypeOf<string | null>();
    expectTypeOf<'paid-avoir'>().toExtend<InvoiceRow['invoice_status']>();
    expectTypeOf<ReadActionName>().toEqualTypeOf<
      | 'getClient'
      | 'getService'
      | 'getInvoice'
      | 'listInvoice'
      | 'getInvoiceMailHistory'
      | 'listEmailTemplates'
      | 'getEstimate'
      | 'getExpense'
    >();
  });
});

describe('errors are a closed union', () => {
  test('distinguished by their code, each with its own fields', () => {
    const describeError = (error: FactomosError): string => {
      switch (error.code) {
        case 'validation':
          return error.problems.map(({ field }) => field).join();
        case 'api':
          return `${error.serverCode} ${error.meaning}`;
        case 'authentication':
          return String(error.serverCode);
        case 'quota':
          return error.resetsAt.toISOString();
        case 'http':
          return `${error.status} ${error.body}`;
        case 'outcome-unknown':
          return error.reason;
        case 'network':
        case 'timeout':
        case 'aborted':
          return error.hint;
      }
    };
    expectTypeOf(describeError).returns.toEqualTypeOf<string>();
    expectTypeOf<FactomosErrorCode>().toEqualTypeOf<
      | 'validation'
      | 'api'
      | 'authentication'
      | 'quota'
      | 'http'
      | 'network'
      | 'timeout'
      | 'aborted'
      | 'outcome-unknown'
    >();
  });

  test('and guards narrow to them', () => {
    const error: unknown = new Error('x');
    if (isFactomosError(error, 'quota')) expectTypeOf(error.resetsAt).toEqualTypeOf<Date>();
    if (error instanceof FactomosError) expectTypeOf(error).toEqualTypeOf<FactomosError>();
    expect(isFactomosError(error)).toBe(false);
  });
});
