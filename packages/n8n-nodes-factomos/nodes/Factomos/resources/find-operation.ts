import { type ActionDefinition, catalogue } from 'factomos-core';
import { paramLabel } from 'factomos-core/labels/en';
import { resources } from './index.ts';
import { type FieldUi, type OperationUi } from './ui.ts';

export interface Operation {
  resource: string;
  fields: Record<string, FieldUi>;
  ui: OperationUi;
  definition: ActionDefinition;
  /** The label of a parameter in the form, by its wire name. */
  label: (wireName: string) => string;
}

export function findOperation(resource: string, operation: string): Operation | undefined {
  const found = resources.find(({ value }) => value === resource);
  const ui = found?.operations.find(({ value }) => value === operation);
  if (!found || !ui) return undefined;
  const definition: ActionDefinition = catalogue[ui.actionName];
  const label = (wireName: string) =>
    lineLabel(wireName) ??
    wireName.replace(/^\w+/, (name) =>
      Object.hasOwn(definition.params, name) ? `"${paramLabel(ui.actionName, name).name}"` : name,
    );
  return { resource, fields: found.fields, ui, definition, label };
}

/** `lines[0].price` becomes "Line 1: price": people count from one. */
function lineLabel(wireName: string): string | undefined {
  const [, index, field] = /^lines\[(\d+)\]\.?(.*)$/.exec(wireName) ?? [];
  return index === undefined ? undefined : `Line ${Number(index) + 1}${field ? `: ${field}` : ''}`;
}
