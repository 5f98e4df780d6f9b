import { type IWebhookFunctions, type IWebhookResponseData } from 'n8n-workflow';
import { companyIds } from '../options/company-ids.ts';
import { moreOptions, receiveSettings, urlKey } from '../options/settings.ts';
import { hasUrlKey } from '../options/url-key.ts';
import { isDuplicate } from './dedupe.ts';
import { filterEvent } from './filter-event.ts';
import { readBody } from './read-body.ts';
import { formatItem, parsePayload } from './payload.ts';

/**
 * Receives a notification: checks the key, then reads the body, then decides whether it starts the workflow. n8n answers once it has stored
 * the execution (in queue mode: queued it). The node's `execute` reads the event back only after that. So Factomos never waits for its own
 * API, and an event that was answered with 200 is not lost when this process dies.
 *
 * A body that is not a notification starts an execution too, which fails and shows the body.
 */
export async function receive(ctx: IWebhookFunctions): Promise<IWebhookResponseData> {
  if (!hasUrlKey(ctx.getRequestObject().query.key, urlKey(ctx))) {
    return refuse(ctx, 401, 'The key in the URL is missing or wrong.');
  }
  const body = await readBody(ctx);
  if (body.length === 0) return refuse(ctx, 400, 'The body is empty.');
  const reason = ignoreReason(ctx, body);
  if (reason !== undefined) return { webhookResponse: { status: 'ignored', reason } };
  const item = formatItem({ receivedAt: new Date().toISOString(), body });
  return { webhookResponse: { status: 'accepted' }, workflowData: [[{ json: item }]] };
}

function ignoreReason(ctx: IWebhookFunctions, body: Buffer): string | undefined {
  const notification = parsePayload(body);
  if (notification instanceof Error) return undefined;
  const more = moreOptions(ctx);
  const settings = receiveSettings(ctx, more);
  const reason = filterEvent(notification, { ...settings, companyIds: companyIds(ctx, more) });
  if (reason !== undefined || settings.ignoreRepeatsWithin <= 0) return reason;
  const isTest = ctx.getMode() === 'manual';
  const duplicate = isDuplicate(notification.raw, {
    // Separate owners, so that a test event does not make the real event count as a duplicate, or the other way round.
    owner: `${ctx.getWorkflow().id ?? ''}:${ctx.getNode().id}:${isTest ? 'test' : 'production'}`,
    stored: isTest ? {} : ctx.getWorkflowStaticData('node'),
    now: Date.now(),
    windowSeconds: settings.ignoreRepeatsWithin,
  });
  return duplicate ? 'The same notification was received a moment ago.' : undefined;
}

function refuse(ctx: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
  ctx.getResponseObject().status(status).json({ message });
  return { noWebhookResponse: true };
}
