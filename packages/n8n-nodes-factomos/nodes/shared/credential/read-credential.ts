import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { property } from '../values/property.ts';
import { CREDENTIAL_NAME, parseCredential, type FactomosCredential } from './credential.ts';

/** The credential for an item. n8n's own errors, for one that is missing or was deleted, do not say what to do. */
export async function readCredential(
  ctx: Pick<IExecuteFunctions, 'getCredentials' | 'getNode'>,
  itemIndex: number,
): Promise<FactomosCredential> {
  const data = await ctx.getCredentials(CREDENTIAL_NAME, itemIndex).catch((error: unknown) => {
    if (!(error instanceof Error) || property(error, 'description')) throw error;
    throw new NodeOperationError(ctx.getNode(), error.message, {
      itemIndex,
      description: 'Choose a Factomos API credential in this node. Nothing was sent.',
    });
  });
  return parseCredential(data);
}
