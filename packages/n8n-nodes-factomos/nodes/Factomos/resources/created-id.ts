import { type ActionDefinition } from 'factomos-core';

export interface CreatedId {
  /** The result field with the ID of the created object. Undefined when nothing is created. */
  idField: string | undefined;
  /** Whether a response without the ID is an error. */
  needsId: boolean;
  /** Whether the created object is an invoice or an estimate, which have a number, a link and totals. */
  isDocument: boolean;
}

/** Which ID an action creates: its essential result ID, or else a result ID that is not a parameter. */
export function createdId({ params, result }: ActionDefinition): CreatedId {
  const ids = Object.entries(result).filter(([name, { kind }]) => name.endsWith('_id') && kind === 'id');
  const [essential] = ids.find(([, field]) => field.essential === true) ?? [];
  const [other] = ids.find(([name]) => !(name in params)) ?? [];
  const isDocument = essential === 'invoice_id' || essential === 'estimate_id';
  return { idField: essential ?? other, needsId: essential !== undefined, isDocument };
}
