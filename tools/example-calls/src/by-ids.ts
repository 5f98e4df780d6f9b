import type { ActionDefinition, ActionName, ActionParams } from 'factomos-core';
import type { AnyExampleCall } from './example-call.ts';

/** An ID that nothing has. */
export const UNKNOWN_ID = 999_999;

/** Of what a fresh sandbox has of each kind. */
const ids = {
  client_id: 19,
  service_id: 19,
  invoice_id: 1001,
  estimate_id: 501,
  expense_id: 71,
  company_id: 551,
};

/** The actions that take one of these ids and nothing else. */
export type ByIdsAction = {
  [Name in ActionName]: [keyof ActionParams<Name>] extends [never]
    ? never
    : keyof ActionParams<Name> extends keyof typeof ids
      ? Name
      : never;
}[ActionName];

/** The example call of an action that takes nothing but ids: with those that exist, and refused for others. */
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
