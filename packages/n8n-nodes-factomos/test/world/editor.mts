import type {
  ICredentialDataDecryptedObject,
  ILoadOptionsFunctions,
  INode,
  INodeCredentialTestResult,
  INodeListSearchResult,
} from 'n8n-workflow';
import { additionalData, createWorkflow, nodeType } from '../engine/engine.mts';
import { core } from '../engine/n8n-core.mts';

const node: INode = {
  id: 'node-1',
  name: 'Factomos',
  type: 'n8n-nodes-factomos.factomos',
  typeVersion: 1,
  position: [0, 0],
  parameters: {},
  credentials: { factomosApi: { id: '1', name: 'Sandbox' } },
};

/** Opens the list of a resource locator as n8n's editor does. */
export async function searchList(
  method: string,
  credential: ICredentialDataDecryptedObject,
  filter?: string,
  token?: string,
): Promise<INodeListSearchResult> {
  const search = nodeType(node.type).methods?.listSearch?.[method];
  if (!search) throw new Error(`The node has no list ${method}`);
  const options = { nodes: [node], credentials: { factomosApi: credential } };
  const context = new core.LoadOptionsContext(createWorkflow(options), node, additionalData(options), '');
  return await search.call(context as unknown as ILoadOptionsFunctions, filter, token);
}

/** Tests a credential as n8n does when it is saved. */
export async function testCredential(
  data: ICredentialDataDecryptedObject,
): Promise<INodeCredentialTestResult> {
  const type = nodeType(node.type);
  const test = type.methods?.credentialTest?.[type.description.credentials?.[0]?.testedBy as string];
  if (!test) throw new Error('The node has no credential test');
  const context = new core.CredentialTestContext(additionalData({ nodes: [node] }));
  return await test.call(context, {
    id: '1',
    name: 'Sandbox',
    type: 'factomosApi',
    data,
  });
}
