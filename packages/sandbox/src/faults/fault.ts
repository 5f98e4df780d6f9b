import * as v from 'valibot';
import { SandboxError } from '../sandbox-error.ts';
import { explainFault, explainValues, faultValues } from './explain-fault.ts';

/** `true`: the call is executed first. */
const after = v.optional(v.boolean());
const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600_000));

/** Everything that can go wrong in transmission. */
export const faultSchema = v.variant('kind', [
  /** Another HTTP status. With `after`, the call is executed. */
  v.strictObject({
    kind: v.literal('status'),
    status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
    after,
  }),
  /** Waits before the call is read or, with `after`, between execution and answer. */
  v.strictObject({ kind: v.literal('delay'), milliseconds, after }),
  /** Cuts the connection before anything is read: the call is not executed. */
  v.strictObject({ kind: v.literal('reset-before') }),
  /** Cuts the connection after the call was executed: the case that causes duplicate invoices. */
  v.strictObject({ kind: v.literal('reset-after') }),
  /** Half of the answer, as if it were complete. */
  v.strictObject({ kind: v.literal('truncate') }),
  /** Half of the announced length of the answer, then the end of the connection. */
  v.strictObject({ kind: v.literal('cut') }),
  /** An answer that cannot be decrypted. */
  v.strictObject({ kind: v.literal('garbage') }),
  /** An HTML page with status 200, like that of a site under maintenance. With `after`, the call is executed. */
  v.strictObject({ kind: v.literal('maintenance'), after }),
  /** An HTML warning of PHP before the answer. */
  v.strictObject({ kind: v.literal('php-warning') }),
  /** Any error code in a well-formed answer. The call is not executed. */
  v.strictObject({
    kind: v.literal('error'),
    code: v.pipe(v.number(), v.integer()),
    message: v.optional(v.string()),
  }),
]);

export const faultKinds = faultSchema.options.map((option) => option.entries.kind.literal);

export type Fault = v.InferOutput<typeof faultSchema>;
export type FaultKind = Fault['kind'];

/** @throws SandboxError `option-invalid` */
export function parseFault(given: unknown): Fault {
  const result = v.safeParse(faultSchema, given);
  if (result.success) return result.output;
  if (typeof given !== 'object' || given === null) {
    throw new SandboxError(
      'option-invalid',
      'A fault must be an object such as { kind: "status", status: 503 }.',
    );
  }
  const kind: unknown = Reflect.get(given, 'kind');
  const field = v.getDotPath(result.issues[0]) ?? '';
  throw new SandboxError(
    'option-invalid',
    explainFault(typeof kind === 'string' ? kind : '', field, faultKinds),
  );
}

/**
 * The short form for a header or a command line: `status:503`, `delay:500`, `reset-after`, `error:-14`, and
 * `status:503:after` for a fault after execution. Several are separated by commas.
 *
 * @throws SandboxError `option-invalid`
 */
export function parseFaultText(text: string): Fault[] {
  return text.split(',').map((part) => {
    const [kind = '', ...words] = part.trim().split(':');
    const after = words.at(-1) === 'after';
    const values = after ? words.slice(0, -1) : words;
    const known = faultKinds.some((one) => one === kind);
    const problem = known ? explainValues(kind, values) : undefined;
    if (problem !== undefined) throw new SandboxError('option-invalid', problem);
    const value = faultValues[kind];
    return parseFault({
      kind,
      ...(value === undefined ? {} : { [value.name]: Number(values[0]) }),
      ...(after ? { after } : {}),
    });
  });
}
