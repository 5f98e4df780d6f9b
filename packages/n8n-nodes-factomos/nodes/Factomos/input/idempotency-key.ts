import { siteUrl } from 'factomos-core';
import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { type Account } from '../account/account.ts';
import { CREDENTIAL_NAME } from '../../shared/credential/credential.ts';
import { isExpression } from '../../shared/expressions/empty-expression.ts';
import { type IdempotencyKey, type KeyScope } from '../../shared/idempotency/idempotency-key.ts';
import { itemParameter, rawParameters } from './item-parameter.ts';

/** The key of an item, with its scope. Undefined when the field is empty. */
export function idempotencyKey(
  ctx: IExecuteFunctions,
  account: Account,
  itemIndex: number,
  operation: string,
): IdempotencyKey | undefined {
  const key = parseKey(ctx, itemIndex, 'idempotencyKey');
  return key === '' ? undefined : { ...keyScope(ctx, account, operation), key };
}

/** The scope of a key: the credential, the Factomos server and the operation. */
export function keyScope(ctx: IExecuteFunctions, { baseUrl }: Account, operation: string): KeyScope {
  return {
    credentialId: ctx.getNode().credentials?.[CREDENTIAL_NAME]?.id ?? '',
    // The client has validated the base URL. This is its normalised form.
    baseUrl: siteUrl('', { baseUrl, allowHttp: true }).href,
    operation,
  };
}

/**
 * A key from an expression may be a number. An expression without a value is an error, not a write without a key: a misspelled field would
 * silently remove the protection from every item.
 */
export function parseKey(
  ctx: IExecuteFunctions,
  itemIndex: number,
  parameter: 'idempotencyKey' | 'key',
): string {
  const given = itemParameter(ctx, parameter, itemIndex, '');
  // Normalised, because the same letters can have several Unicode forms, depending on the system that sends the order.
  const key =
    typeof given === 'string' || typeof given === 'number' ? String(given).normalize('NFC').trim() : '';
  const raw: unknown = rawParameters(ctx)[parameter];
  const isEmpty = given === '' || given === undefined || given === null;
  if (key !== '' || (isEmpty && !isExpression(raw))) return key;
  throw new NodeOperationError(
    ctx.getNode(),
    isEmpty || typeof given === 'string'
      ? 'The key is empty: its expression returned no value'
      : 'The key must be a text or a number',
    {
      itemIndex,
      description:
        parameter === 'key'
          ? 'Check the expression in the "Key" field.'
          : 'Check the expression in the "… Once per Key" field, or clear the field to write without a key. Nothing was sent.',
    },
  );
}
