import { type Notification } from 'factomos-core';
import { NodeOperationError, type INode } from 'n8n-workflow';
import { eventName } from '../options/events.ts';
import { type Unverified } from './verdict.ts';

/** The maximum number of characters of a body in an error message. */
const MAX_SHOWN = 1_000;

export function toNotStartedByFactomosError(node: INode, itemIndex: number): NodeOperationError {
  return new NodeOperationError(node, 'This execution was not started by a Factomos notification', {
    description: 'To try the workflow, post a notification to the webhook or pin data to this node.',
    itemIndex,
  });
}

export function toInvalidBodyError(
  node: INode,
  itemIndex: number,
  body: Uint8Array,
  problem: Error,
): NodeOperationError {
  const shown = Buffer.from(body).toString('utf8').slice(0, MAX_SHOWN);
  return new NodeOperationError(node, 'The body is not a Factomos notification', {
    description: `${problem.message}. The body was: ${shown}`,
    itemIndex,
  });
}

export function toNotVerifiedError(
  node: INode,
  itemIndex: number,
  notification: Notification,
  verdict: Unverified,
): NodeOperationError {
  return new NodeOperationError(node, formatNotVerified(notification, verdict), {
    description: verdict.explanation,
    itemIndex,
  });
}

export function formatNotVerified(
  { notification_type, result }: Notification,
  { reason }: Unverified,
): string {
  // A failed action may have no object.
  const of = result.id === '' ? '' : ` of ${result.id}`;
  return `"${eventName(notification_type)}"${of} is not verified (${reason})`;
}
