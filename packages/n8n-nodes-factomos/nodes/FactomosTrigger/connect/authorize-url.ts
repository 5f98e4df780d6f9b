import { createHash } from 'node:crypto';
import { authoriseUrl } from 'factomos-core';
import { type IWebhookFunctions } from 'n8n-workflow';
import { factomosUrl } from '../options/settings.ts';

/**
 * The URL of Factomos's authorise page. The connect page replaces `app_callback`, since only the browser knows the address by which it
 * reaches n8n. The app's name is unique to the trigger, since connecting again under a name may replace its webhook.
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
    // A sandbox in a container beside n8n has an http address with its own host name.
    { baseUrl: factomosUrl(ctx), allowHttp: true },
  );
}
