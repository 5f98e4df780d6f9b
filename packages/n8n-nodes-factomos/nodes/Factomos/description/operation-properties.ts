import { type ActionDefinition, catalogue } from 'factomos-core';
import { type INodeProperties } from 'n8n-workflow';
import { type FieldUi, isUpdate, type OperationUi, type ResourceUi } from '../resources/ui.ts';
import { createdId } from '../resources/created-id.ts';
import { byName } from '../../shared/values/by-name.ts';
import { fieldProperty } from './field.ts';
import { getManyClientsProperties } from './get-many-clients.ts';
import { getManyInvoicesProperties } from './get-many-invoices.ts';
import { LEAVE_OUT } from './leave-out.ts';
import { linesProperties } from './lines.ts';
import { locatorProperty } from './locators.ts';
import { maxCallsProperty } from './max-calls.ts';
import { idempotencyKeyProperty } from './idempotency-key.ts';
import { parameterName } from './parameter-name.ts';
import { outputProperties } from './simplify.ts';
import { writeOptionsProperties } from './write-options.ts';

/** Name of the collection that holds an operation's optional parameters. */
export function collectionName(operation: OperationUi): 'additionalFields' | 'updateFields' {
  return isUpdate(operation) ? 'updateFields' : 'additionalFields';
}

/** All fields of an operation, in the order people fill them in. */
export function operationProperties(resource: ResourceUi, operation: OperationUi): INodeProperties[] {
  const definition: ActionDefinition = catalogue[operation.actionName];
  return [
    ...notice(operation),
    ...knownClient(operation),
    ...ownFields(resource, operation, definition),
    ...(operation.idempotencyLabel
      ? [idempotencyKeyProperty(operation.idempotencyLabel, defaultKey(operation))]
      : []),
    ...(definition.effect === 'read' && operation.mode !== 'seenClients' ? outputProperties : []),
    ...optionalFields(resource, operation, definition),
    ...(operation.idempotencyLabel
      ? writeOptionsProperties(operation.actionName, createdId(definition).isDocument)
      : []),
  ];
}

function notice({ notice: text }: OperationUi): INodeProperties[] {
  return text === undefined ? [] : [{ displayName: text, name: 'notice', type: 'notice', default: '' }];
}

function ownFields(
  resource: ResourceUi,
  operation: OperationUi,
  { params }: ActionDefinition,
): INodeProperties[] {
  if (operation.mode === 'pagedList') return getManyInvoicesProperties;
  if (operation.mode === 'seenClients') return getManyClientsProperties();
  return Object.entries(params)
    .filter(([, { required }]) => required)
    .flatMap(([name, spec]) =>
      spec.kind === 'lines'
        ? linesProperties
        : [
            ...orDue(
              fieldUi(resource, name),
              fieldProperty(operation.actionName, name, spec, fieldUi(resource, name), 'required'),
            ),
            ...lookUpProperties(name, fieldUi(resource, name)),
          ],
    );
}

/** The field for the ID of an existing client, in an upsert. */
function knownClient({ mode }: OperationUi): INodeProperties[] {
  if (mode !== 'upsert') return [];
  return [
    {
      displayName: 'Client to Update',
      name: 'clientId',
      ...locatorProperty('client'),
      description:
        'The existing client, if there is one. Leave empty to create a client, or to update the one created with the key.',
    },
  ];
}

/** The field of an amount and, where allowed, the choice to pay the amount due instead. */
function orDue({ orDue: mayBeDue }: FieldUi, amount: INodeProperties): INodeProperties[] {
  if (!mayBeDue) return [amount];
  return [
    {
      displayName: 'Pay What Is Due',
      name: 'payWhatIsDue',
      type: 'boolean',
      default: false,
      description:
        'Whether to record a payment of the full amount due. Uses 1 daily call to read it, and fails when nothing is due.',
    },
    { ...amount, displayOptions: { show: { payWhatIsDue: [false] } } },
  ];
}

/** The fields that apply when an invoice is given by its number. */
function lookUpProperties(wireName: string, { locator }: FieldUi): INodeProperties[] {
  if (locator !== 'invoice') return [];
  return [
    maxCallsProperty('Maximum daily calls for finding the number, for all items of a run together', {
      // With the slash: older versions of n8n look for a parameter of this very name, and run no workflow without it.
      show: { [`/${parameterName(wireName)}.mode`]: ['number'] },
    }),
  ];
}

function optionalFields(
  resource: ResourceUi,
  operation: OperationUi,
  { params }: ActionDefinition,
): INodeProperties[] {
  if (operation.mode === 'pagedList' || operation.mode === 'seenClients') return [];
  const update = isUpdate(operation);
  const options = Object.entries(params)
    .filter(([, { required }]) => !required)
    .map(([name, spec]) =>
      fieldProperty(
        operation.actionName,
        name,
        spec,
        fieldUi(resource, name),
        update ? 'update' : 'optional',
      ),
    )
    .sort((a, b) => byName({ name: a.displayName }, { name: b.displayName }));
  if (options.length === 0) return [];
  return [
    {
      displayName: update ? 'Update Fields' : 'Additional Fields',
      name: collectionName(operation),
      type: 'collection',
      placeholder: 'Add Field',
      default: {},
      description: `Optional fields. An expression that returns ${LEAVE_OUT} leaves out its field for that item.`,
      options,
    },
  ];
}

function fieldUi({ fields }: ResourceUi, wireName: string): FieldUi {
  return fields[wireName] ?? {};
}

function defaultKey({ keyParameter }: OperationUi): string {
  return keyParameter === undefined ? '' : `={{ $parameter["${parameterName(keyParameter)}"] }}`;
}
