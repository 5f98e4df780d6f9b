/** The kinds that need a value: its name in the object, and a description. */
export const faultValues: Readonly<Record<string, { name: string; wants: string; example: string }>> = {
  status: { name: 'status', wants: 'an HTTP status from 400 to 599', example: 'status:503' },
  delay: { name: 'milliseconds', wants: 'milliseconds from 0 to 600000', example: 'delay:2000' },
  error: { name: 'code', wants: 'a whole number', example: 'error:-14' },
};

/** The kinds that support `after`. */
export const afterKinds: readonly string[] = ['status', 'delay', 'maintenance'];

/**
 * What is wrong with a fault.
 *
 * @param field the refused part of it
 */
export function explainFault(kind: string, field: string, kinds: readonly string[]): string {
  if (!kinds.includes(kind)) {
    return `There is no fault ${kind === '' ? '""' : kind}. There are ${kinds.join(', ')}.`;
  }
  const value = faultValues[kind];
  if (value?.name === field) return needsValue(kind, value);
  if (field === 'after') {
    return afterKinds.includes(kind)
      ? `after of the fault ${kind} must be true or false.`
      : `The fault ${kind} does not support after: leave it out.`;
  }
  if (kind === 'error' && field === 'message') return 'The message of the fault error must be a string.';
  return `The fault ${kind} has no field ${field}.`;
}

/** What is wrong with the values after a kind in the short form, if anything. */
export function explainValues(kind: string, values: readonly string[]): string | undefined {
  const value = faultValues[kind];
  const [first] = values;
  if (value === undefined) {
    return first === undefined ? undefined : `The fault ${kind} takes no value: write ${kind}.`;
  }
  if (values.length > 1) return `The fault ${kind} takes one value: write ${value.example}.`;
  return first === undefined || !/^-?\d{1,9}$/.test(first) ? needsValue(kind, value) : undefined;
}

function needsValue(kind: string, { wants, example }: { wants: string; example: string }): string {
  return `The fault ${kind} needs ${wants}, such as ${example}.`;
}
