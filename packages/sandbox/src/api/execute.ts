import { type AccountAction, type Action, type AnyCall, type OpenCall } from '../actions/call/action.ts';
import { findAction } from '../actions/index.ts';
import { Parameters } from '../actions/call/parameters.ts';
import { Refusal, refuse, refuseWithSandboxCode } from '../actions/call/refusal.ts';
import { type Context } from '../services.ts';
import { type PhpArray } from '../php/parse-form.ts';
import { companies, type CompanyRow, type DeliveryRow } from '../store/schema.ts';
import { type Store } from '../store/store.ts';
import { type ApiError, type ReceivedCall } from './received-call.ts';

export interface Execution {
  answer: Record<string, unknown>;
  code: number;
  /** The notifications to send after the transaction is committed. */
  deliveries: DeliveryRow[];
}

function failed({ code, message }: ApiError): Execution {
  return { answer: { error: { code, message } }, code, deliveries: [] };
}

/** Executes a call in one transaction: either all of its changes are kept, or none and an error is returned. */
export function executeCall(context: Context, received: ReceivedCall, hints: string[]): Execution {
  const { app, refused } = received;
  if (app === undefined) return failed(refused ?? { code: -3, message: 'Invalid Token' });
  // Counted outside the transaction, so that a refused call counts too.
  if (!context.quota.spend(app)) return failed({ code: -4, message: 'Too many API calls for the day' });
  if (refused !== undefined) return failed(refused);
  const deliveries: DeliveryRow[] = [];
  const { store, quirks, clock } = context;
  const call: OpenCall = {
    store,
    quirks: quirks.values,
    app,
    parameters: new Parameters(received.form.values),
    today: clock.today(),
    clock,
    hint: (text) => hints.push(text),
  };
  return attempt(store, deliveries, () => executeAction(context, received.action, call, deliveries));
}

/** Executes an action for a user of a page, without token and quota. */
export function executeAsUser(
  context: Context,
  company: CompanyRow,
  name: string,
  values: PhpArray,
): Execution {
  const deliveries: DeliveryRow[] = [];
  const { store, quirks, clock } = context;
  const call: AnyCall = {
    store,
    quirks: quirks.values,
    parameters: new Parameters(values),
    today: clock.today(),
    clock,
    hint: () => undefined,
  };
  const execution = attempt(store, deliveries, () => {
    const action = findAction(name);
    if (action?.access !== 'account') return refuse(-6, 'Action not found or invalid');
    refuseIncomplete(action, call);
    return runFor(context, action, assertUsable(company, action), call, deliveries);
  });
  context.webhooks.dispatch(execution.deliveries);
  return execution;
}

function attempt(store: Store, deliveries: DeliveryRow[], work: () => Record<string, unknown>): Execution {
  try {
    return {
      answer: { ...store.transaction(work), error: { code: 0, message: 'OK' } },
      code: 0,
      deliveries,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return failed(error);
  }
}

function executeAction(
  context: Context,
  name: string,
  call: OpenCall,
  deliveries: DeliveryRow[],
): Record<string, unknown> {
  const action = findAction(name) ?? refuse(-6, 'Action not found or invalid');
  refuseIncomplete(action, call);
  if (action.access !== 'account') {
    if (action.access === 'partner' && call.app.partner !== 1) return refuse(-33, 'Action not authorized');
    return action.run(call);
  }
  return runFor(context, action, accountOf(call, action), call, deliveries);
}

function refuseIncomplete({ required }: Action, { parameters }: AnyCall): void {
  const lacking = required.find(({ name }) => !parameters.has(name));
  if (lacking !== undefined) refuse(lacking.code, lacking.message);
}

function runFor(
  { webhooks }: Context,
  action: AccountAction,
  company: CompanyRow,
  call: AnyCall,
  deliveries: DeliveryRow[],
): Record<string, unknown> {
  return action.run({
    ...call,
    company,
    notify: (type, id, more = {}) => {
      const custom = call.parameters.sent('custom');
      deliveries.push(...webhooks.enqueue({ company_id: company.id, type, id: String(id), more, custom }));
    },
  });
}

function accountOf({ store, app }: OpenCall, action: AccountAction): CompanyRow {
  const company = app.company_id === null ? undefined : store.get(companies, app.company_id);
  if (company === undefined) return refuse(-28, 'Your Token is not associated with a Factomos account');
  return assertUsable(company, action);
}

function assertUsable(company: CompanyRow, action: AccountAction): CompanyRow {
  if (company.status === 'blocked') return refuseWithSandboxCode('blockedAccount', 'The account is blocked');
  const isRefused = action.effect === 'write' && action.isAllowedInReadOnlyAccount !== true;
  if (company.status === 'readonly' && isRefused) {
    return refuseWithSandboxCode('readOnlyAccount', 'The account is read only');
  }
  return company;
}
