import { type INode, type NodeOperationError, WebhookPathTakenError } from 'n8n-workflow';

/**
 * Refuses to publish a workflow. n8n shows nothing but the message, and since 2.37 it tries again for 15 seconds after any error that is not
 * of the class for a URL in use. Waiting does not change settings, so this error is of that class.
 */
export class PublishingError extends WebhookPathTakenError {
  constructor(node: INode, { message, description }: NodeOperationError) {
    super(node.name);
    this.node = node;
    this.message = `${message}. ${description ?? ''}`.trim();
  }
}
