import { type ActionDefinition } from 'factomos-core';

export interface MadeId {
  /** The result field with the id of what is made. Undefined for what makes nothing. */
  idField: string | undefined;
  /** Whether every answer has it. */
  needsId: boolean;
  /** Whether it has a number, a link and totals. */
  isDocument: boolean;
}

/** What an action makes: the id that no answer may lack, or one that is not a parameter. */
export function madeId({ params, result }: ActionDefinition): MadeId {
  const ids = Object.entries(result).filter(([name, { kind }]) => name.endsWith('_id') && kind === 'id');
  const [essential] = ids.find(([, field]) => field.essential === true) ?? [];
  const [other] = ids.find(([name]) => !(name in params)) ?? [];
  const isDocument = essential === 'invoice_id' || essential === 'estimate_id';
  return { idField: essential ?? other, needsId: essential !== undefined, isDocument };
}
