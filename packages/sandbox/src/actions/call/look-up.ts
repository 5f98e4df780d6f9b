import {
  type ClientRow,
  clients,
  type EstimateRow,
  estimates,
  type ExpenseRow,
  expenses,
  type InvoiceRow,
  invoices,
  type ServiceRow,
  services,
} from '../../store/schema.ts';
import { type Columns, type Row, type Table } from '../../store/table.ts';
import { type Call } from './action.ts';
import { refuse, refuseWithSandboxCode } from './refusal.ts';

/** The row with an id, if it belongs to the account. Rows of other accounts are not found. */
export function findOwned<C extends Columns>(call: Call, table: Table<C>, id: number): Row<C> | undefined {
  const row = id === 0 ? undefined : call.store.get(table, id);
  return row !== undefined && Reflect.get(row, 'company_id') === call.company.id ? row : undefined;
}

/** @param code -9 or -10, depending on the action */
export function requireClient(call: Call, code: number): ClientRow {
  return findOwned(call, clients, call.parameters.id('client_id')) ?? refuse(code, 'Client not found');
}

export function requireService(call: Call): ServiceRow {
  return findOwned(call, services, call.parameters.id('service_id')) ?? refuse(-14, 'Service not found');
}

export function requireInvoice(call: Call): InvoiceRow {
  return findOwned(call, invoices, call.parameters.id('invoice_id')) ?? refuse(-20, 'Invoice not found');
}

export function requireEstimate(call: Call): EstimateRow {
  return findOwned(call, estimates, call.parameters.id('estimate_id')) ?? refuse(-26, 'Estimate not found');
}

export function requireExpense(call: Call): ExpenseRow {
  return findOwned(call, expenses, call.parameters.id('expense_id')) ?? refuse(-24, 'Expense not found');
}

export function requireSupplier(call: Call): ClientRow {
  const supplier = findOwned(call, clients, call.parameters.id('supplier_id'));
  if (supplier?.category !== 'fournisseur')
    return refuseWithSandboxCode('supplierNotFound', 'Supplier not found');
  return supplier;
}
