import { type IHookFunctions, NodeOperationError } from 'n8n-workflow';
import { CREDENTIAL_NAME } from '../../shared/credential/credential.ts';
import { companyIds } from './company-ids.ts';
import { PublishingError } from './publishing-error.ts';
import { isReadBackOn, urlKey } from './settings.ts';
import { isUsableKey, MIN_KEY_LENGTH } from './url-key.ts';

/**
 * Throws for settings with which the trigger must not be published, or with which a test is pointless. A restart of n8n never throws: the
 * workflow would silently stop receiving events.
 */
export function checkPublishable(ctx: IHookFunctions): void {
  const mode = ctx.getActivationMode();
  if (mode === 'init' || mode === 'leadershipChange') return;
  // A test may listen without a key and without a credential: the connect page provides both.
  if (ctx.getMode() === 'manual') {
    companyIds(ctx);
    return;
  }
  try {
    checkSettings(ctx);
  } catch (error) {
    throw error instanceof NodeOperationError ? new PublishingError(ctx.getNode(), error) : error;
  }
}

function checkSettings(ctx: IHookFunctions): void {
  companyIds(ctx);
  if (!isUsableKey(urlKey(ctx))) {
    throw new NodeOperationError(ctx.getNode(), `The URL key is shorter than ${MIN_KEY_LENGTH} characters`, {
      description:
        'Without it, anybody could start this workflow. Set "URL Key" to a long random text. The connect page suggests one.',
    });
  }
  if (isReadBackOn(ctx) && !ctx.getNode().credentials?.[CREDENTIAL_NAME]) {
    throw new NodeOperationError(ctx.getNode(), 'Read Back needs a credential', {
      description:
        'Choose a Factomos API credential in the trigger. The connect page shows its token and secret. To receive events without verifying them, turn "Read Back" off.',
    });
  }
}
