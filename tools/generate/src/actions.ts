import { type ActionDefinition, catalogue } from 'factomos-core';

/** The actions in the order of the manual. */
export const actions: readonly ActionDefinition[] = Object.values<ActionDefinition>(catalogue).toSorted(
  (one, two) => one.section - two.section,
);

/** The codes that every action may return. */
export const commonCodes: readonly string[] = codesOf(actions[0]).filter((code) =>
  actions.every((action) => codesOf(action).includes(code)),
);

/** The codes of an action that not all actions have. */
export function ownCodes(action: ActionDefinition): string[] {
  return codesOf(action).filter((code) => !commonCodes.includes(code));
}

/** In descending order from -1, as in the manual. */
function codesOf(action: ActionDefinition | undefined): string[] {
  return Object.keys(action?.errors ?? {}).toSorted((one, two) => Number(two) - Number(one));
}

/** The parameters that a message of the action names, and the values that they may have. */
export function namesIn({ params }: ActionDefinition, message: string): string[] {
  const words = new Set(message.match(/\w+/g));
  return Object.entries(params).flatMap(([name, spec]) => {
    if (!words.has(name)) return [];
    return spec.kind === 'choice' ? [name, ...spec.choices] : [name];
  });
}

export function messageOf({ errors }: ActionDefinition, code: string): string {
  return errors[Number(code)]?.message ?? '';
}
