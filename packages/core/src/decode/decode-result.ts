import { type ResultField, type ResultShape } from '../catalogue/result-shape.ts';
import { type Problem } from '../errors/problem.ts';
import { isRecord } from '../is-record.ts';
import { decodeValue } from './decode-value.ts';
import { readLines } from './read-lines.ts';

export interface Decoded {
  /** Unexpected fields are kept as they came; what is not as it should be is left out. */
  result: Record<string, unknown>;
  problems: Problem[];
  warnings: string[];
}

/** Decodes an answer without its `error` by the shape that its action documents. */
export function decodeResult(shape: ResultShape, answer: Readonly<Record<string, unknown>>): Decoded {
  const problems: Problem[] = [];
  const warnings: string[] = [];

  function fields(within: ResultShape, from: Readonly<Record<string, unknown>>, path: string) {
    const decoded = new Map<string, unknown>();
    for (const [name, value] of Object.entries(from)) {
      if (!Object.hasOwn(within, name)) decoded.set(name, value);
    }
    for (const [name, field] of Object.entries(within)) {
      const at = path === '' ? name : `${path}.${name}`;
      const value = field.kind === 'lines' ? linesOf(field, decoded, at) : one(field, from[name], at);
      if (value !== undefined) decoded.set(name, value);
    }
    return Object.fromEntries(decoded);
  }

  function one(field: Exclude<ResultField, { kind: 'lines' }>, value: unknown, at: string): unknown {
    if (value === undefined || (value === null && field.optional === true)) {
      if (field.optional !== true) problems.push({ field: at, message: 'is missing' });
      return undefined;
    }
    switch (field.kind) {
      case 'object':
        if (isRecord(value)) return fields(field.fields, value, at);
        break;
      case 'list':
        if (Array.isArray(value))
          return value.map((row: unknown, index) => item(field.fields, row, `${at}[${index}]`));
        break;
      default: {
        const decoded = decodeValue[field.kind](value);
        if (decoded !== undefined) return decoded;
      }
    }
    problems.push({ field: at, message: `is no ${field.kind}` });
    return undefined;
  }

  function item(shapeOfRow: ResultShape, row: unknown, at: string): unknown {
    if (isRecord(row)) return fields(shapeOfRow, row, at);
    problems.push({ field: at, message: 'is no object' });
    return row;
  }

  function linesOf(
    field: Extract<ResultField, { kind: 'lines' }>,
    decoded: Map<string, unknown>,
    at: string,
  ) {
    const read = readLines(decoded.get('articleList'), field.price);
    warnings.push(...read.warnings.map((warning) => `${at}: ${warning}`));
    return read.lines;
  }

  const rest = Object.entries(answer).filter(([name]) => name !== 'error');
  return { result: fields(shape, Object.fromEntries(rest), ''), problems, warnings };
}
