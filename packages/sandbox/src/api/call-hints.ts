import { actions, findAction } from '../actions/index.ts';
import { MAX_INPUT_VARS } from '../php/parse-form.ts';
import { nameHints, nearestAction } from './known-parameters.ts';
import { type ReceivedCall } from './received-call.ts';

/** Hints about probable mistakes of the caller. */
export function callHints({ app, refused, form, action: name, hints }: ReceivedCall): string[] {
  if (app === undefined || refused !== undefined) return hints;
  const action = findAction(name);
  const all = [...hints];
  if (action === undefined) {
    const near = nearestAction(
      name,
      actions.map((known) => known.name),
    );
    if (near !== undefined) all.push(`There is no action ${name}: did you mean ${near}?`);
    else if (name === '')
      all.push('There is no action in the decrypted request: is the secret the right one?');
  } else {
    all.push(...nameHints(action, form.values));
  }
  if (form.dropped > 0) {
    all.push(`PHP silently drops variables after ${MAX_INPUT_VARS}; dropped here: ${form.dropped}`);
  }
  if (form.repeated.length > 0)
    all.push(`Sent more than once, the last one counts: ${form.repeated.join(', ')}`);
  return all;
}
