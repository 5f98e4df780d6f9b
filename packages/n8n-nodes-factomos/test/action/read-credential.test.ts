import { NodeOperationError, type INode } from 'n8n-workflow';
import { expect, test } from 'vitest';
import { readCredential } from '../../nodes/shared/credential/read-credential.ts';

const node: INode = {
  id: '1',
  name: 'Factomos',
  type: 'n8n-nodes-factomos.factomos',
  typeVersion: 1,
  position: [0, 0],
  parameters: {},
};

const failing = (error: Error) => ({
  getNode: () => node,
  getCredentials: async () => await Promise.reject(error),
});

test.each([
  ['missing', new NodeOperationError(node, 'Node does not have any credentials set')],
  ['deleted', new Error('Credential with ID "7" does not exist for type "factomosApi".')],
])('says what to do when the credential is %s', async (_name, error) => {
  await expect(readCredential(failing(error), 2)).rejects.toMatchObject({
    message: error.message,
    description: 'Choose a Factomos API credential in this node. Nothing was sent.',
    context: { itemIndex: 2 },
  });
});

test('keeps the advice that n8n gives', async () => {
  const error = new NodeOperationError(node, 'Wrong key', { description: 'Check N8N_ENCRYPTION_KEY' });
  await expect(readCredential(failing(error), 0)).rejects.toBe(error);
});
