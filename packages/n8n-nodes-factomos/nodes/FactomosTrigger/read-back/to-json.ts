import { type IDataObject } from 'n8n-workflow';
import { entityItem } from '../../Factomos/execution/output.ts';
import { type FactomosObject } from './factomos-object.ts';

/** The object under its own name, in the same shape as the action node's "Get" gives it. */
export function toJson(object: FactomosObject, options: { simplify: boolean; baseUrl: string }): IDataObject {
  const item = (action: string, entity: object) => entityItem(action, { ...entity }, undefined, options);
  switch (object.kind) {
    case 'invoice':
      return { invoice: item('getInvoice', object.invoice) };
    case 'estimate':
      return {
        estimate: item('getEstimate', object.estimate),
        ...(object.invoice && { invoice: item('getInvoice', object.invoice) }),
      };
    case 'client':
      return { client: item('getClient', object.client) };
    case 'service':
      return { service: item('getService', object.service) };
    case 'emailTemplate':
      return { emailTemplate: item('listEmailTemplates', object.emailTemplate) };
  }
}
