import { type Notification } from 'factomos-core';
import {
  NodeOperationError,
  type IDataObject,
  type IExecuteFunctions,
  type INodeExecutionData,
} from 'n8n-workflow';
import {
  credentialName,
  defaultBaseUrl,
  readCredential,
  type FactomosCredential,
} from '../../shared/credential.ts';
import { eventName } from '../events.ts';
import { fromItem, parse, type Received } from '../receive/received.ts';
import { readBackSettings, type ReadBackSettings } from '../settings.ts';
import { createRead } from './create-read.ts';
import { readBack } from './read-back.ts';
import { toJson } from './to-json.ts';
import { unverified, type Verdict } from './verdict.ts';

/** The second half of the trigger, in the execution that the webhook started: reads each event back, makes its item. */
export async function execute(ctx: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  const settings = readBackSettings(ctx);
  const credential = settings.readBack ? await credentialOf(ctx) : undefined;
  const read = createRead(ctx, credential, settings);
  const output = { simplify: settings.simplify, baseUrl: credential?.baseUrl ?? defaultBaseUrl };
  const items: INodeExecutionData[] = [];
  for (const [index, { json }] of ctx.getInputData().entries()) {
    const received = fromItem(json);
    if (!received) throw notStartedByFactomos(ctx, index);
    const notification = parse(received.body);
    if (notification instanceof Error) throw unreadable(ctx, index, received, notification);
    const verdict = settings.readBack
      ? await readBack(notification, read)
      : unverified('not-read', 'Reading back is switched off.');
    if (!verdict.verified && !passes(ctx, index, notification, verdict, settings)) continue;
    items.push({ json: toOutput(received, notification, verdict, output), pairedItem: { item: index } });
  }
  return [items];
}

/** The trigger works without a credential too, all events unverified: the connect page comes before there is one. */
async function credentialOf(ctx: IExecuteFunctions): Promise<FactomosCredential | undefined> {
  if (!ctx.getNode().credentials?.[credentialName]) return undefined;
  return readCredential(await ctx.getCredentials(credentialName, 0));
}

type Unverified = Extract<Verdict, { verified: false }>;

/** What happens to an event that is not verified is the user's choice, and always seen. */
function passes(
  ctx: IExecuteFunctions,
  itemIndex: number,
  notification: Notification,
  { reason, explanation }: Unverified,
  { ifNotVerified }: ReadBackSettings,
): boolean {
  if (reason === 'not-read' || ifNotVerified === 'pass') return true;
  const message = `“${eventName(notification.notification_type)}” of ${notification.result.id} is not verified (${reason})`;
  if (ifNotVerified === 'fail') {
    throw new NodeOperationError(ctx.getNode(), message, { description: explanation, itemIndex });
  }
  ctx.addExecutionHints({
    message: `Dropped: ${message}. ${explanation}`,
    type: 'warning',
    location: 'outputPane',
  });
  return false;
}

/**
 * Beside `notification`, which is what was posted and could have been posted by anybody who knows the URL, an item has
 * only what Factomos itself answered.
 */
function toOutput(
  received: Received,
  notification: Notification,
  verdict: Verdict,
  options: Parameters<typeof toJson>[1],
): IDataObject {
  const { notification_type, company_id, result, custom } = notification;
  const { id, invoice_id } = result;
  return {
    event: notification_type,
    id,
    verified: verdict.verified,
    ...(verdict.verified
      ? toJson(verdict.object, options)
      : { reason: verdict.reason, explanation: verdict.explanation }),
    receivedAt: received.receivedAt,
    notification: {
      notification_type,
      company_id,
      result: { id, ...(invoice_id === undefined ? {} : { invoice_id }), error: { ...result.error } },
      ...(custom === undefined ? {} : { custom }),
    },
  };
}

function notStartedByFactomos(ctx: IExecuteFunctions, itemIndex: number) {
  return new NodeOperationError(
    ctx.getNode(),
    'This execution was not started by a notification of Factomos',
    {
      description:
        'Let Factomos (or the sandbox) call the webhook, or pin data to this node to try the workflow.',
      itemIndex,
    },
  );
}

function unreadable(ctx: IExecuteFunctions, itemIndex: number, { body }: Received, problem: Error) {
  const shown = Buffer.from(body).toString('utf8').slice(0, 1000);
  return new NodeOperationError(
    ctx.getNode(),
    'What was posted to the webhook is no notification of Factomos',
    {
      description: `${problem.message}. The body was: ${shown}`,
      itemIndex,
    },
  );
}
