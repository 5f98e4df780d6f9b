import { type IWebhookFunctions, type IWebhookResponseData } from 'n8n-workflow';
import { companyIds } from '../company-ids.ts';
import { moreOptions, receiveSettings, urlKey } from '../settings.ts';
import { hasUrlKey } from '../url-key.ts';
import { readBody } from './read-body.ts';
import { parse, toItem } from './received.ts';
import { isRepeat } from './repeats.ts';
import { whyIgnored } from './why-ignored.ts';

/**
 * Receives a notification: the key first, then the body, then whether the user wants it. n8n answers once it has stored
 * (in queue mode: queued) the execution, and only then does the node's `execute` read the event back. So Factomos never
 * waits for its own API, and what was answered with 200 is not lost when this process dies.
 *
 * What is no notification starts an execution too: it fails there and shows what came.
 */
export async function receive(ctx: IWebhookFunctions): Promise<IWebhookResponseData> {
  if (!hasUrlKey(ctx.getRequestObject().query.key, urlKey(ctx))) {
    return refuse(ctx, 401, 'The key in the URL is missing or wrong.');
  }
  const body = await readBody(ctx);
  if (body.length === 0) return refuse(ctx, 400, 'The body is empty.');
  const reason = whyNotStarted(ctx, body);
  if (reason !== undefined) return { webhookResponse: { status: 'ignored', reason } };
  const item = toItem({ receivedAt: new Date().toISOString(), body });
  return { webhookResponse: { status: 'accepted' }, workflowData: [[{ json: item }]] };
}

function whyNotStarted(ctx: IWebhookFunctions, body: Buffer): string | undefined {
  const notification = parse(body);
  if (notification instanceof Error) return undefined;
  const more = moreOptions(ctx);
  const settings = receiveSettings(ctx, more);
  const reason = whyIgnored(notification, { ...settings, companyIds: companyIds(ctx, more) });
  if (reason !== undefined || settings.ignoreRepeatsWithin <= 0) return reason;
  const isTest = ctx.getMode() === 'manual';
  const repeated = isRepeat(notification.raw, {
    // What was posted to try the workflow out must not keep a real event from starting it, nor the other way round.
    owner: `${ctx.getWorkflow().id ?? ''}:${ctx.getNode().id}:${isTest ? 'test' : 'production'}`,
    stored: isTest ? {} : ctx.getWorkflowStaticData('node'),
    now: Date.now(),
    windowSeconds: settings.ignoreRepeatsWithin,
  });
  return repeated ? 'The same was received a moment ago.' : undefined;
}

function refuse(ctx: IWebhookFunctions, status: number, message: string): IWebhookResponseData {
  ctx.getResponseObject().status(status).json({ message });
  return { noWebhookResponse: true };
}
