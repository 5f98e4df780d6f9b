import { randomBytes } from 'node:crypto';
import { isFactomosError } from 'factomos-core';
import { type IWebhookFunctions, type IWebhookResponseData, NodeOperationError } from 'n8n-workflow';
import { urlKey } from '../options/settings.ts';
import { isUsableKey, MIN_KEY_LENGTH, withUrlKey } from '../options/url-key.ts';
import { readBody } from '../receive/read-body.ts';
import { authorizeUrl } from './authorize-url.ts';
import { type Page, sendJson, sendPage } from './page.ts';
import { PendingConnections, TTL_SECONDS } from './pending.ts';
import { parsePostedKeys } from './posted-keys.ts';
import { connectedPage, connectPage, keyMissingPage, problemPage } from './views.ts';

const pending = new PendingConnections();

/** Two keys take some hundred bytes, in a multipart form as well. */
const MAX_BODY_BYTES = 64 * 1024;

/** The answer has been written here; n8n neither answers nor starts an execution. */
const ANSWERED: IWebhookResponseData = { noWebhookResponse: true };

/**
 * The trigger's connect URL. GET shows the page, GET with `take` is the page asking for the keys, POST is Factomos's
 * callback. It works only while n8n listens for a test event: pressing "Execute step" is what proves that somebody who
 * may edit the workflow asked for it.
 */
export async function connect(ctx: IWebhookFunctions): Promise<IWebhookResponseData> {
  const request = ctx.getRequestObject();
  const response = ctx.getResponseObject();
  if (ctx.getMode() !== 'manual') {
    sendPage(
      response,
      problemPage(
        404,
        'Nothing to connect here',
        'Press "Execute step" on the Factomos Trigger in n8n, then open its connect URL for tests.',
      ),
    );
    return ANSWERED;
  }
  const state = typeof request.query.state === 'string' ? request.query.state : '';
  if (request.method === 'POST') await receiveKeys(ctx, state);
  else if (request.query.take === '1') sendJson(response, { ...pending.take(state) });
  else showPage(ctx);
  return ANSWERED;
}

/** The state is checked first, so that nobody without one gets a body read or parsed. */
async function receiveKeys(ctx: IWebhookFunctions, state: string): Promise<void> {
  sendPage(ctx.getResponseObject(), pending.isWaiting(state) ? await takeKeys(ctx, state) : notWaitingPage);
}

async function takeKeys(ctx: IWebhookFunctions, state: string): Promise<Page> {
  const { headers } = ctx.getRequestObject();
  if (Number(headers['content-length']) > MAX_BODY_BYTES) return tooLongPage;
  const body = await readBody(ctx);
  if (body.length > MAX_BODY_BYTES) return tooLongPage;
  const keys = parsePostedKeys(body.toString('utf8'), headers['content-type'] ?? '');
  if (!keys) return noKeysPage;
  // Another call may have brought keys while this body was read.
  return pending.put(state, keys) ? connectedPage : notWaitingPage;
}

const notWaitingPage = problemPage(
  409,
  'This attempt is over',
  'The page in n8n was closed, is older than two minutes or already has its keys. Start again from that page.',
);

const tooLongPage = problemPage(
  413,
  'The call is too long',
  'A call with api_key and api_secret is much shorter than this one. Start again from the page in n8n.',
);

const noKeysPage = problemPage(
  400,
  'No keys arrived',
  'The call did not bring api_key and api_secret. Start again from the page in n8n.',
);

function showPage(ctx: IWebhookFunctions): void {
  const response = ctx.getResponseObject();
  const key = urlKey(ctx);
  if (!isUsableKey(key)) {
    sendPage(response, keyMissingPage(randomBytes(24).toString('base64url'), MIN_KEY_LENGTH));
    return;
  }
  // Inside a webhook this is the production URL, in test mode too: the one that Factomos has to know.
  const webhookUrl = withUrlKey(ctx.getNodeWebhookUrl('default') ?? '', key);
  const address = addressOfFactomos(ctx, webhookUrl);
  if (address === undefined) {
    sendPage(
      response,
      problemPage(
        400,
        'Check the Factomos URL',
        'The "Factomos URL" among the additional options of the trigger is no address this page can send you to. It must begin with https:// (or http:// for a sandbox) and have no user name, password, query or fragment. Remove the option to connect to Factomos itself.',
      ),
    );
    return;
  }
  const script = { authorizeUrl: address, state: pending.open(), ttlSeconds: TTL_SECONDS };
  sendPage(response, connectPage(new URL(webhookUrl), script));
}

/** Undefined when the Factomos URL that the user gave is none. */
function addressOfFactomos(ctx: IWebhookFunctions, webhookUrl: string): string | undefined {
  try {
    return authorizeUrl(ctx, webhookUrl);
  } catch (error) {
    if (isFactomosError(error, 'validation')) return undefined;
    throw new NodeOperationError(ctx.getNode(), error instanceof Error ? error : String(error));
  }
}
