import { seedIds } from 'factomos-sandbox';
import type { IConnections, ICredentialDataDecryptedObject, IDataObject, INode, IRun } from 'n8n-workflow';
import { itemsOf, runWorkflow } from '../engine/engine.mts';
import { byId, unknownId } from '../action/cases/operation-case.ts';

const ORDER = "={{ $('Orders').item.json.order }}";

const steps: Record<string, IDataObject> = {
  'Create Client': {
    resource: 'client',
    operation: 'create',
    category: 'client',
    clientCompanyName: '={{ $json.company }}',
  },
  'Create Invoice': {
    resource: 'invoice',
    operation: 'create',
    clientId: byId('={{ $json.client_id }}'),
    specifyLines: 'json',
    linesJson:
      "={{ [{ service_id: $('Orders').item.json.service, quantity: 1, price: $('Orders').item.json.price }] }}",
  },
  'Send Invoice': {
    resource: 'invoice',
    operation: 'send',
    invoiceId: byId('={{ $json.invoice_id }}'),
    additionalFields: { emailTo: 'client@example.test' },
  },
  'Record Payment': {
    resource: 'payment',
    operation: 'create',
    invoiceId: byId('={{ $json.invoice_id }}'),
    montant: "={{ $('Orders').item.json.price * 1.2 }}",
    type: 'virement',
  },
};

/** Orders of a shop, with made-up companies. With `isThirdWrong`, Factomos refuses to bill the third one, which has an unknown service. */
export const orders = (count: number, { isThirdWrong = false } = {}): IDataObject[] =>
  Array.from({ length: count }, (_, index) => ({
    order: `order-${index + 1}`,
    company: `Company ${index + 1}`,
    price: 10 * (index + 1),
    service: isThirdWrong && index === 2 ? unknownId : seedIds.service,
  }));

export interface OrdersRun {
  run: IRun;
  items: (node: string) => IDataObject[];
  /** The message and advice of the error that stopped the run. */
  error: string | undefined;
}

/** For each order, creates a client and an invoice, sends it by email and records its payment, each once per order. */
export async function runOrders(
  credential: ICredentialDataDecryptedObject,
  input: IDataObject[],
  { settings = {}, options = {} }: { settings?: Partial<INode>; options?: IDataObject } = {},
): Promise<OrdersRun> {
  const names = ['Orders', ...Object.keys(steps)];
  const nodes = names.map((name, index): INode => {
    const parameters = steps[name];
    return {
      id: `node-${index}`,
      name,
      type: parameters ? 'n8n-nodes-factomos.factomos' : 'n8n-nodes-base.manualTrigger',
      typeVersion: 1,
      position: [index * 200, 0],
      parameters: parameters
        ? ({ ...parameters, idempotencyKey: ORDER, options } as INode['parameters'])
        : {},
      ...(parameters && { credentials: { factomosApi: { id: '1', name: 'Sandbox' } }, ...settings }),
    };
  });
  const connections: IConnections = Object.fromEntries(
    names
      .slice(0, -1)
      .map((name, index) => [name, { main: [[{ node: names[index + 1] ?? '', type: 'main', index: 0 }]] }]),
  );
  const run = await runWorkflow({
    nodes,
    connections,
    credentials: { factomosApi: credential },
    input: input.map((json) => ({ json })),
  });
  const { error } = run.data.resultData;
  return {
    run,
    items: (node) => itemsOf(run, node),
    error: error && [error.message, error.description].filter(Boolean).join(' '),
  };
}
