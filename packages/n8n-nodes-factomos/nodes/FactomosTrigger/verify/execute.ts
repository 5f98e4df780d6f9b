import { DEFAULT_BASE_URL, type Notification } from 'factomos-core';
import { type IDataObject, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { CREDENTIAL_NAME, type FactomosCredential } from '../../shared/credential/credential.ts';
import { readCredential } from '../../shared/credential/read-credential.ts';
import { toItemError } from '../../shared/errors/item-error.ts';
import { failedItem } from '../../Factomos/output/failed-item.ts';
import { parseItem, parsePayload } from '../receive/payload.ts';
import { BY_KIND, readBackSettings, type ReadBackSettings } from '../options/settings.ts';
import { createRead } from './create-read.ts';
import { toOutput } from './output.ts';
import {
  formatNotVerified,
  toInvalidBodyError,
  toNotStartedByFactomosError,
  toNotVerifiedError,
} from './errors.ts';
import { unverified } from './verdict.ts';
import { isNeverReadable, verify } from './verify.ts';

/** Runs in the execution that the webhook started: reads each event back and makes its item. */
export async function execute(ctx: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  const toItem = await createToItem(ctx);
  const items: INodeExecutionData[] = [];
  for (const [item, { json }] of ctx.getInputData().entries()) {
    try {
      const event = await toItem(json, item);
      if (event) items.push({ json: event, pairedItem: { item } });
    } catch (cause) {
      const error = toItemError(ctx, cause, item, { label: (field) => field, recoveryHint: '' });
      if (!ctx.continueOnFail()) throw error;
      items.push(failedItem(ctx.getNode(), error, cause, item));
    }
  }
  return [items];
}

/** Creates the function that makes the item of an event, or undefined where the event is dropped. */
async function createToItem(ctx: IExecuteFunctions) {
  const settings = readBackSettings(ctx);
  const credential = settings.readBack ? await credentialOf(ctx) : undefined;
  const read = createRead(ctx, credential, settings);
  const output = { simplify: settings.simplify, baseUrl: credential?.baseUrl ?? DEFAULT_BASE_URL };

  return async (json: IDataObject, index: number): Promise<IDataObject | undefined> => {
    const payload = parseItem(json);
    if (!payload) throw toNotStartedByFactomosError(ctx.getNode(), index);
    const notification = parsePayload(payload.body);
    if (notification instanceof Error) {
      throw toInvalidBodyError(ctx.getNode(), index, payload.body, notification);
    }
    const verdict = settings.readBack
      ? await verify(notification, read)
      : unverified('not-read', 'Read Back is off.');
    const choice = choiceFor(notification, settings);
    if (verdict.verified || verdict.reason === 'not-read' || choice === 'pass') {
      return toOutput(payload, notification, verdict, output);
    }
    if (choice === 'fail') {
      throw toNotVerifiedError(ctx.getNode(), index, notification, verdict);
    }
    ctx.addExecutionHints({
      message: `Dropped: ${formatNotVerified(notification, verdict)}. ${verdict.explanation}`,
      type: 'warning',
      location: 'outputPane',
    });
    return undefined;
  };
}

/** The user's choice for an unverified event of this kind. */
function choiceFor(
  notification: Notification,
  { ifNotVerified }: ReadBackSettings,
): 'drop' | 'fail' | 'pass' {
  if (ifNotVerified !== BY_KIND) return ifNotVerified;
  return isNeverReadable(notification) ? 'pass' : 'fail';
}

/** The credential, if there is one. It is optional because the connect page provides it; without it no event is verified. */
async function credentialOf(ctx: IExecuteFunctions): Promise<FactomosCredential | undefined> {
  if (!ctx.getNode().credentials?.[CREDENTIAL_NAME]) return undefined;
  return await readCredential(ctx, 0);
}
