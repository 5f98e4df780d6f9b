import type { ActionDefinition, ActionName, ActionParams } from 'factomos-core';
import type { AnyExampleCall } from './example-call.ts';

/** An id that no object has. */
export const UNKNOWN_ID = 999_999;

/** The ids of objects in a new sandbox, by kind. */
const ids = {
  client_id: 19,
  service_id: 19,
  invoice_id: 1001,
  estimate_id: 501,
  expense_id: 71,
  company_id: 551,
};

/** The actions whose only parameters are these ids. */
export type ByIdsAction = {
  [Name in ActionName]: [keyof ActionParams<Name>] extends [never]
    ? never
    : keyof ActionParams<Name> extends keyof typeof ids
      ? Name
      : never;
}[ActionName];

/**
 * The example call of an action whose only parameters are ids: it succeeds with existing ids, and is refused
 * with others.
 */
export function byIds({ params, errors }: ActionDefinition): Partial<AnyExampleCall> {
  const names = Object.keys(params);
  const [code] = Object.entries(errors).find(([, { message }]) => message.endsWith(' not found')) ?? [];
  if (code === undefined || !names.every((name) => Object.hasOwn(ids, name))) return {};
  const unknown = Object.fromEntries(names.map((name) => [name, UNKNOWN_ID]));
  return {
    params: Object.fromEntries(Object.entries(ids).filter(([name]) => names.includes(name))),
    refused: { params: unknown, code: Number(code) },
  };
}
