import { type IDataObject, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import {
  credentialName,
  defaultBaseUrl,
  readCredential,
  type FactomosCredential,
} from '../../shared/credential.ts';
import { itemError } from '../../Factomos/execution/errors.ts';
import { failedItem } from '../../Factomos/execution/failed-item.ts';
import { fromItem, parse } from '../receive/received.ts';
import { readBackSettings } from '../settings.ts';
import { createRead } from './create-read.ts';
import { toOutput } from './output.ts';
import { notStartedByFactomos, notVerified, unreadable, whatIsNotVerified } from './problems.ts';
import { readBack } from './read-back.ts';
import { unverified } from './verdict.ts';

/** The second half of the trigger, in the execution that the webhook started: reads each event back, makes its item. */
export async function execute(ctx: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  const toItem = await itemMaker(ctx);
  const items: INodeExecutionData[] = [];
  for (const [item, { json }] of ctx.getInputData().entries()) {
    try {
      const event = await toItem(json, item);
      if (event) items.push({ json: event, pairedItem: { item } });
    } catch (cause) {
      const error = itemError(ctx, cause, item, { label: (field) => field, whenUnknown: '' });
      if (!ctx.continueOnFail()) throw error;
      items.push(failedItem(ctx.getNode(), error, cause, item));
    }
  }
  return [items];
}

/** Makes the item of an event, or undefined where the user wants it dropped. */
async function itemMaker(ctx: IExecuteFunctions) {
  const settings = readBackSettings(ctx);
  const credential = settings.readBack ? await credentialOf(ctx) : undefined;
  const read = createRead(ctx, credential, settings);
  const output = { simplify: settings.simplify, baseUrl: credential?.baseUrl ?? defaultBaseUrl };

  return async (json: IDataObject, index: number): Promise<IDataObject | undefined> => {
    const received = fromItem(json);
    if (!received) throw notStartedByFactomos(ctx.getNode(), index);
    const notification = parse(received.body);
    if (notification instanceof Error) throw unreadable(ctx.getNode(), index, received.body, notification);

    const verdict = settings.readBack
      ? await readBack(notification, read)
      : unverified('not-read', 'Reading back is switched off.');
    if (verdict.verified || verdict.reason === 'not-read' || settings.ifNotVerified === 'pass') {
      return toOutput(received, notification, verdict, output);
    }
    if (settings.ifNotVerified === 'fail') throw notVerified(ctx.getNode(), index, notification, verdict);
    ctx.addExecutionHints({
      message: `Dropped: ${whatIsNotVerified(notification, verdict)}. ${verdict.explanation}`,
      type: 'warning',
      location: 'outputPane',
    });
    return undefined;
  };
}

/** The trigger works without a credential too, all events unverified: the connect page comes before there is one. */
async function credentialOf(ctx: IExecuteFunctions): Promise<FactomosCredential | undefined> {
  if (!ctx.getNode().credentials?.[credentialName]) return undefined;
  return readCredential(await ctx.getCredentials(credentialName, 0));
}
