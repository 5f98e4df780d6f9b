import { type Notification } from 'factomos-core';
import { NodeOperationError, type INode } from 'n8n-workflow';
import { eventName } from '../events.ts';
import { type Unverified } from './verdict.ts';

export function notStartedByFactomos(node: INode, itemIndex: number): NodeOperationError {
  return new NodeOperationError(node, 'This execution was not started by a notification of Factomos', {
    description:
      'Let Factomos (or the sandbox) call the webhook, or pin data to this node to try the workflow.',
    itemIndex,
  });
}

export function unreadable(
  node: INode,
  itemIndex: number,
  body: Uint8Array,
  problem: Error,
): NodeOperationError {
  const shown = Buffer.from(body).toString('utf8').slice(0, 1000);
  return new NodeOperationError(node, 'What was posted to the webhook is no notification of Factomos', {
    description: `${problem.message}. The body was: ${shown}`,
    itemIndex,
  });
}

export function notVerified(
  node: INode,
  itemIndex: number,
  notification: Notification,
  verdict: Unverified,
): NodeOperationError {
  return new NodeOperationError(node, whatIsNotVerified(notification, verdict), {
    description: verdict.explanation,
    itemIndex,
  });
}

export function whatIsNotVerified(
  { notification_type, result }: Notification,
  { reason }: Unverified,
): string {
  // An action that failed may name no object.
  const of = result.id === '' ? '' : ` of ${result.id}`;
  return `"${eventName(notification_type)}"${of} is not verified (${reason})`;
}
