import { type AccountAction, type OpenCall } from '../actions/action.ts';
import { findAction } from '../actions/index.ts';
import { Parameters } from '../actions/parameters.ts';
import { Refusal, refuse, refuseHere } from '../actions/refusal.ts';
import { type Context } from '../context.ts';
import { companies, type CompanyRow, type DeliveryRow } from '../store/schema.ts';
import { type ApiError, type ReceivedCall } from './received-call.ts';

export interface Performed {
  answer: Record<string, unknown>;
  code: number;
  /** To be sent when the change is committed. */
  deliveries: DeliveryRow[];
}

function failed({ code, message }: ApiError): Performed {
  return { answer: { error: { code, message } }, code, deliveries: [] };
}

/** Carries a call out: everything it changes, or nothing and an error. */
export function perform(context: Context, received: ReceivedCall, hints: string[]): Performed {
  const { app, refused } = received;
  if (app === undefined) return failed(refused ?? { code: -3, message: 'Invalid Token' });
  // Counted outside the work, so that a refused call counts too.
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
  try {
    const result = store.transaction(() => carryOut(context, received.action, call, deliveries));
    return { answer: { ...result, error: { code: 0, message: 'OK' } }, code: 0, deliveries };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return failed(error);
  }
}

function carryOut(
  context: Context,
  name: string,
  call: OpenCall,
  deliveries: DeliveryRow[],
): Record<string, unknown> {
  const action = findAction(name) ?? refuse(-6, 'Action not found or invalid');
  const lacking = action.required.find((required) => !call.parameters.has(required.name));
  if (lacking !== undefined) return refuse(lacking.code, lacking.message);
  if (action.access !== 'account') {
    if (action.access === 'partner' && call.app.partner !== 1) return refuse(-33, 'Action not authorized');
    return action.run(call);
  }
  const company = accountOf(call, action);
  return action.run({
    ...call,
    company,
    notify: (type, id, more = {}) => {
      const custom = call.parameters.sent('custom');
      deliveries.push(
        ...context.webhooks.enqueue({ company_id: company.id, type, id: String(id), more, custom }),
      );
    },
  });
}

function accountOf({ store, app }: OpenCall, { effect, name }: AccountAction): CompanyRow {
  const company = app.company_id === null ? undefined : store.get(companies, app.company_id);
  if (company === undefined) return refuse(-28, 'Your Token is not associated with a Factomos account');
  if (company.status === 'blocked') return refuseHere('blockedAccount', 'The account is blocked');
  // A session shows documents and changes none.
  if (company.status === 'readonly' && effect === 'write' && name !== 'getConnectionToken') {
    return refuseHere('readOnlyAccount', 'The account is read only');
  }
  return company;
}
