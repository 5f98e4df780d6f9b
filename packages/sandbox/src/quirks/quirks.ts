import { SandboxError } from '../sandbox-error.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import { type Store } from '../store/store.ts';
import { quirkValues, type QuirkValues } from './quirk-values.ts';

const SETTING = 'quirks';

/** Which of the possible behaviours is on. */
export class Quirks {
  readonly #store: Store;
  #values: QuirkValues;

  constructor(store: Store) {
    this.#store = store;
    this.#values = parseQuirks(readSetting(store, SETTING) ?? {});
  }

  get values(): Readonly<QuirkValues> {
    return this.#values;
  }

  /** @throws SandboxError `option-invalid` for an unknown quirk or value. */
  set(changes: Partial<QuirkValues>): void {
    const values = parseQuirks({ ...this.#values, ...changes });
    writeSetting(this.#store, SETTING, values);
    this.#values = values;
  }

  reload(): void {
    this.#values = parseQuirks(readSetting(this.#store, SETTING) ?? {});
  }
}

function pick<V extends string>(name: string, values: readonly [V, ...V[]], given: object): V {
  const wanted: unknown = Reflect.get(given, name);
  const found = wanted === undefined ? values[0] : values.find((value) => value === wanted);
  if (found === undefined) {
    throw new SandboxError('option-invalid', `The quirk ${name} must be one of ${values.join(', ')}.`);
  }
  return found;
}

/** @throws SandboxError `option-invalid` */
export function parseQuirks(given: unknown): QuirkValues {
  if (typeof given !== 'object' || given === null) {
    throw new SandboxError('option-invalid', 'Quirks must be an object of names and values.');
  }
  const unknown = Object.keys(given).find((name) => !(name in quirkValues));
  if (unknown !== undefined) {
    throw new SandboxError(
      'option-invalid',
      `There is no quirk ${unknown}. The quirks are ${Object.keys(quirkValues).join(', ')}.`,
    );
  }
  return {
    emptyPrice: pick('emptyPrice', quirkValues.emptyPrice, given),
    editOmitted: pick('editOmitted', quirkValues.editOmitted, given),
    paymentEventId: pick('paymentEventId', quirkValues.paymentEventId, given),
    callbackPoster: pick('callbackPoster', quirkValues.callbackPoster, given),
    answerForm: pick('answerForm', quirkValues.answerForm, given),
    answerNoise: pick('answerNoise', quirkValues.answerNoise, given),
    errorCode: pick('errorCode', quirkValues.errorCode, given),
    vatRounding: pick('vatRounding', quirkValues.vatRounding, given),
    webhookComma: pick('webhookComma', quirkValues.webhookComma, given),
    webhookContentType: pick('webhookContentType', quirkValues.webhookContentType, given),
  };
}
