import { type Line } from 'factomos-core';
import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { isObject } from '../../shared/values/is-object.ts';
import {
  isEmpty,
  isEmptyExpression,
  toEmptyExpressionError,
} from '../../shared/expressions/empty-expression.ts';
import { isLocator } from '../../shared/expressions/locator.ts';
import { rejectNoChoice, rejectValue } from './reject-value.ts';
import { removeFloatNoise } from './remove-float-noise.ts';
import { parseJson } from '../../shared/values/parse-json.ts';

/** The lines of one item, in the client's format. The client validates their values. */
export function parseLines(ctx: IExecuteFunctions, itemIndex: number): Line[] {
  const lines =
    ctx.getNodeParameter('specifyLines', itemIndex) === 'json'
      ? jsonLines(ctx, itemIndex)
      : fieldLines(ctx, itemIndex);
  for (const [index, { quantity, price }] of lines.entries()) {
    rejectValue(ctx, itemIndex, `Line ${index + 1}: quantity`, 'quantity', quantity);
    rejectValue(ctx, itemIndex, `Line ${index + 1}: price`, 'amount', price);
  }
  if (lines.length > 0) return lines;
  throw new NodeOperationError(ctx.getNode(), 'A document needs at least one line', {
    itemIndex,
    description: 'Add a line, or check the expression that returns the lines.',
  });
}

function fieldLines(ctx: IExecuteFunctions, itemIndex: number): Line[] {
  const lines: unknown = ctx.getNodeParameter('lines.line', itemIndex, []);
  if (!Array.isArray(lines)) return [];
  const written: unknown = ctx.getNodeParameter('lines.line', itemIndex, [], { rawExpressions: true });
  for (const [index, line] of lines.entries()) {
    const own: unknown = Array.isArray(written) ? written[index] : undefined;
    if (
      isObject(line) &&
      line.kind !== 'title' &&
      isObject(own) &&
      isEmptyExpression(own.price, line.price)
    ) {
      throw toEmptyExpressionError(ctx, itemIndex, `Line ${index + 1}: price`);
    }
    if (!isObject(line)) continue;
    checkText(ctx, itemIndex, index, line.text);
    rejectNoChoice(ctx, itemIndex, `Line ${index + 1}: service`, line.serviceId);
  }
  return lines.filter(isObject).map(({ kind, text, serviceId, quantity, price }) =>
    kind === 'title'
      ? { title: asText(text) }
      : {
          service_id: asText(isLocator(serviceId) ? serviceId.value : serviceId).trim(),
          description: asText(text),
          quantity: asNumber(quantity),
          ...withPrice(price),
        },
  );
}

const known = new Set(['title', 'service_id', 'description', 'quantity', 'price']);

function jsonLines(ctx: IExecuteFunctions, itemIndex: number): Line[] {
  const fail = (message: string, description: string): never => {
    throw new NodeOperationError(ctx.getNode(), message, { itemIndex, description });
  };
  const example =
    'Enter an array such as [{ "service_id": "4017", "quantity": 2, "price": 150 }, { "title": "Extras" }].';
  const given = parseJson(ctx.getNodeParameter('linesJson', itemIndex));
  if (given === undefined) return fail('Lines (JSON) must be valid JSON', example);
  if (!Array.isArray(given)) return fail('Lines (JSON) must be an array', example);
  return given.map((line: unknown, index): Line => {
    if (!isObject(line)) return fail(`Line ${index + 1} must be an object`, example);
    const unknown = Object.keys(line).filter((key) => !known.has(key));
    // A misspelled `price` would be ignored and create a wrong invoice, which cannot be deleted.
    if (unknown.length > 0) {
      return fail(
        `Line ${index + 1} has an unknown field: ${unknown.join(', ')}`,
        `A line may have ${[...known].join(', ')}.`,
      );
    }
    checkText(ctx, itemIndex, index, line.title ?? line.description);
    if (line.title !== undefined) {
      if (Object.keys(line).length > 1) {
        return fail(
          `Line ${index + 1} has a title and other fields`,
          'A title line has only a title: { "title": "Extras" }.',
        );
      }
      return { title: asText(line.title) };
    }
    // A price that is there but empty must not be replaced by the service's price.
    if (Object.hasOwn(line, 'price') && isEmpty(line.price)) {
      return fail(
        `Line ${index + 1}: price is empty`,
        "Check the expression, or leave out price to use the service's price. Nothing was sent.",
      );
    }
    return {
      service_id: asText(line.service_id),
      // One when left out. A quantity that is there but empty is rejected by the client.
      quantity: line.quantity === undefined ? 1 : asNumber(line.quantity),
      ...(line.description !== undefined &&
        line.description !== null && { description: asText(line.description) }),
      ...withPrice(line.price),
    };
  });
}

/** Rejects objects: their JSON would be printed on a document that cannot be deleted. */
function checkText(ctx: IExecuteFunctions, itemIndex: number, index: number, text: unknown): void {
  if (typeof text !== 'object' || text === null) return;
  throw new NodeOperationError(ctx.getNode(), `Line ${index + 1}: text must be a string`, {
    itemIndex,
    description: 'Check the expression. Nothing was sent.',
  });
}

function withPrice(price: unknown): { price?: number | string } {
  return isEmpty(price) ? {} : { price: asNumber(price) };
}

/** Removes floating-point noise from numbers. Values that are not numbers are rejected by the client. */
function asNumber(value: unknown): number | string {
  const figure = removeFloatNoise(value);
  return typeof figure === 'number' ? figure : asText(figure).trim();
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return value === undefined || value === null ? '' : JSON.stringify(value);
}
