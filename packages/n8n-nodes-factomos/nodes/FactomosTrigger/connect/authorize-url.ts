import { createHash } from 'node:crypto';
import { authoriseUrl } from 'factomos-core';
import { type IWebhookFunctions } from 'n8n-workflow';
import { factomosUrl } from '../options/settings.ts';

/**
 * Factomos's authorise page. The page replaces `app_callback`: only the browser knows under which address it reaches n8n.
 * The name is the trigger's own, since connecting again under a name may replace the webhook that was registered under it.
 */
export function authorizeUrl(ctx: IWebhookFunctions, webhookUrl: string): string {
  const { id = '', name = '' } = ctx.getWorkflow();
  const mark = createHash('sha256').update(`${id}:${ctx.getNode().id}`).digest('hex').slice(0, 8);
  return authoriseUrl(
    {
      app_callback: 'https://callback.invalid/',
      app_name: `n8n ${name.slice(0, 40)} (${mark})`,
      app_description: 'Starts an n8n workflow when something happens in Factomos',
      webhook_url: webhookUrl,
    },
    // A sandbox beside n8n in a container is reached by http under a name of its own.
    { baseUrl: factomosUrl(ctx), allowHttp: true },
  );
}
