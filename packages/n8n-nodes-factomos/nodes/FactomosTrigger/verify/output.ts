import { type Notification, type ReadActionName } from 'factomos-core';
import { type IDataObject } from 'n8n-workflow';
import { entityItem } from '../../Factomos/output/items.ts';
import { type Payload } from '../receive/payload.ts';
import { type Entities } from './factomos-object.ts';
import { type Verdict } from './verdict.ts';

interface OutputOptions {
  simplify: boolean;
  baseUrl: string;
}

/**
 * The item of an event. `notification` is what was posted, by Factomos or by anybody who knows the URL and its key. All other fields come
 * from Factomos's API.
 */
export function toOutput(
  { receivedAt }: Payload,
  { notification_type, company_id, result, custom }: Notification,
  verdict: Verdict,
  options: OutputOptions,
): IDataObject {
  const { id, invoice_id, error } = result;
  return {
    event: notification_type,
    id,
    verified: verdict.verified,
    ...(verdict.verified
      ? toJson(verdict.object.entities, options)
      : { reason: verdict.reason, explanation: verdict.explanation }),
    receivedAt,
    notification: {
      notification_type,
      company_id,
      result: { id, ...(invoice_id !== undefined && { invoice_id }), error: { ...error } },
      ...(custom !== undefined && { custom }),
    },
  };
}

/** The read whose item in the Factomos node has the same fields. */
const sameShape: readonly (readonly [keyof Entities, ReadActionName])[] = [
  ['invoice', 'getInvoice'],
  ['estimate', 'getEstimate'],
  ['client', 'getClient'],
  ['service', 'getService'],
  ['emailTemplate', 'listEmailTemplates'],
];

function toJson(entities: Entities, options: OutputOptions): IDataObject {
  const found = sameShape.flatMap(([name, action]) => {
    const entity = entities[name];
    return entity === undefined
      ? []
      : [[name, entityItem(action, { ...entity }, undefined, options)] as const];
  });
  return Object.fromEntries(found);
}
