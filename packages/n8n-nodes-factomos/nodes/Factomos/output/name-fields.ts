import { type Operation } from '../resources/find-operation.ts';

/** The client's warnings, which begin with wire names, with the names that errors and the form use. */
export function nameFields(warnings: readonly string[], { label }: Pick<Operation, 'label'>): string[] {
  return warnings.map((warning) => label(warning.replace(/^[\w.]+: line /, 'Line ')));
}
