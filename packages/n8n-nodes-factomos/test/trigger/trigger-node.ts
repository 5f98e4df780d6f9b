import type { ICredentialDataDecryptedObject, INode, INodeParameters } from 'n8n-workflow';

export const urlKey = 'a-long-made-up-key';

/** A Factomos Trigger node as stored in a workflow. It passes on unverified events by default. */
export function triggerNode(parameters: INodeParameters = {}, id = 'trigger-1'): INode {
  return {
    id,
    name: 'Factomos Trigger',
    type: 'n8n-nodes-factomos.factomosTrigger',
    typeVersion: 1,
    position: [0, 0],
    parameters: { events: ['*'], urlKey, ifNotVerified: 'pass', ...parameters },
    credentials: { factomosApi: { id: '1', name: 'Factomos' } },
    webhookId: 'b0f0a1c2-made-up',
  };
}

export function withoutCredential(node: INode): INode {
  const { credentials, ...rest } = node;
  if (!credentials) throw new Error('The node has no credential to take away');
  return rest;
}

/** The credential for a sandbox. */
export function credentialsFor(sandbox: {
  url: string;
  token: string;
  secret: string;
}): Record<string, ICredentialDataDecryptedObject> {
  const { url, token, secret } = sandbox;
  return { factomosApi: { token, secret, baseUrl: url, allowHttp: false } };
}

/** A notification as Factomos posts it. */
export function notification(type: string, id: string, more: Record<string, unknown> = {}): string {
  return JSON.stringify({
    company_id: '550',
    notification_type: type,
    result: { id, error: { code: 0, message: 'OK' } },
    ...more,
  });
}
