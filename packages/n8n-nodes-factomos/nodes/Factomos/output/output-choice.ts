import { type IDataObject, type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { isTool } from '../input/is-tool.ts';
import { itemParameter } from '../input/item-parameter.ts';

/** The choice of what an item contains. */
export interface OutputChoice {
  simplify: boolean;
  /** The selected fields; undefined for all. */
  fields: string[] | undefined;
}

export function outputChoice(ctx: IExecuteFunctions, itemIndex: number): OutputChoice {
  if (!isTool(ctx)) {
    return { simplify: itemParameter(ctx, 'simplify', itemIndex, true) !== false, fields: undefined };
  }
  const output = itemParameter(ctx, 'output', itemIndex, 'simplified');
  if (output !== 'selectedFields') return { simplify: output !== 'raw', fields: undefined };
  const given = itemParameter(ctx, 'outputFields', itemIndex, '');
  const names: unknown[] = Array.isArray(given) ? given : typeof given === 'string' ? given.split(',') : [];
  const fields = names.map((name) => String(name).trim()).filter((name) => name !== '');
  if (fields.length > 0) return { simplify: false, fields };
  throw new NodeOperationError(ctx.getNode(), 'No field is selected', {
    itemIndex,
    description: 'Enter the names of fields under Fields, or choose another Output.',
  });
}

/** Removes all but the selected fields. An unknown name is an error: an agent would conclude that the field is empty. */
export function selectFields(
  ctx: IExecuteFunctions,
  items: IDataObject[],
  fields: readonly string[] | undefined,
  itemIndex: number,
): IDataObject[] {
  if (!fields || items.length === 0) return items;
  const known = new Set(items.flatMap((item) => Object.keys(item)));
  const wrong = fields.filter((name) => !known.has(name));
  if (wrong.length > 0) {
    throw new NodeOperationError(ctx.getNode(), `Unknown field: ${wrong.join(', ')}`, {
      itemIndex,
      description: `Available fields: ${[...known].filter((name) => name !== 'raw').join(', ')}.`,
    });
  }
  return items.map((item) =>
    Object.fromEntries(fields.filter((name) => name in item).map((name) => [name, item[name]])),
  );
}
