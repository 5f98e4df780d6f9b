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

/** Two keys take a few hundred bytes, even in a multipart form. */
const MAX_BODY_BYTES = 64 * 1024;

/** The response is already sent: n8n neither answers nor starts an execution. */
const ANSWERED: IWebhookResponseData = { noWebhookResponse: true };

/**
 * The trigger's connect URL. GET shows the page, GET with `take` lets the page poll for the keys, POST is Factomos's callback. It works
 * only while n8n listens for a test event, which only people who may edit the workflow can start.
 */
export async function connect(ctx: IWebhookFunctions): Promise<IWebhookResponseData> {
  const request = ctx.getRequestObject();
  const response = ctx.getResponseObject();
  if (ctx.getMode() !== 'manual') {
    sendPage(
      response,
      problemPage(
        404,
        'n8n is not listening',
        'Press "Execute step" on the Factomos Trigger in n8n, then open its test URL that ends in /factomos/connect.',
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

/** Checks the state first, so that no body is read or parsed for a caller without one. */
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
  // False when another request delivered keys while this body was read.
  return pending.put(state, keys) ? connectedPage : notWaitingPage;
}

const notWaitingPage = problemPage(
  409,
  'This attempt has expired',
  'The page in n8n was closed, is older than two minutes or already has its keys. Start again from that page.',
);

const tooLongPage = problemPage(
  413,
  'The request is too long',
  'A request with api_key and api_secret is much shorter than this one. Start again from the page in n8n.',
);

const noKeysPage = problemPage(
  400,
  'No keys received',
  'The request did not contain api_key and api_secret. Start again from the page in n8n.',
);

function showPage(ctx: IWebhookFunctions): void {
  const response = ctx.getResponseObject();
  const key = urlKey(ctx);
  if (!isUsableKey(key)) {
    sendPage(response, keyMissingPage(randomBytes(24).toString('base64url'), MIN_KEY_LENGTH));
    return;
  }
  // n8n returns the production URL here, even in test mode. That is the one to register in Factomos.
  const webhookUrl = withUrlKey(ctx.getNodeWebhookUrl('default') ?? '', key);
  const address = tryAuthorizeUrl(ctx, webhookUrl);
  if (address === undefined) {
    sendPage(
      response,
      problemPage(
        400,
        'Check the Factomos URL',
        '"Factomos URL" under Additional Options of the trigger is not a valid address. It must begin with https:// (or http:// for a sandbox) and have no user name, password, query or fragment. To connect to Factomos itself, remove the option.',
      ),
    );
    return;
  }
  const script = { authorizeUrl: address, state: pending.open(), ttlSeconds: TTL_SECONDS };
  sendPage(response, connectPage(new URL(webhookUrl), script));
}

/** Undefined when the user's Factomos URL is not valid. */
function tryAuthorizeUrl(ctx: IWebhookFunctions, webhookUrl: string): string | undefined {
  try {
    return authorizeUrl(ctx, webhookUrl);
  } catch (error) {
    if (isFactomosError(error, 'validation')) return undefined;
    throw new NodeOperationError(ctx.getNode(), error instanceof Error ? error : String(error));
  }
}
