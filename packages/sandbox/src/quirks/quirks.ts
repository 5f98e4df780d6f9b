import { SandboxError } from '../sandbox-error.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import { type Store } from '../store/store.ts';
import { quirkValues, type QuirkValues } from './quirk-values.ts';

const SETTING = 'quirks';

/** The selected value of each quirk. */
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
    zeroPrice: pick('zeroPrice', quirkValues.zeroPrice, given),
    editOmitted: pick('editOmitted', quirkValues.editOmitted, given),
    reminderTemplate: pick('reminderTemplate', quirkValues.reminderTemplate, given),
    paymentEventId: pick('paymentEventId', quirkValues.paymentEventId, given),
    callbackPoster: pick('callbackPoster', quirkValues.callbackPoster, given),
    answerForm: pick('answerForm', quirkValues.answerForm, given),
    answerSeal: pick('answerSeal', quirkValues.answerSeal, given),
    answerNoise: pick('answerNoise', quirkValues.answerNoise, given),
    noiseInside: pick('noiseInside', quirkValues.noiseInside, given),
    charset: pick('charset', quirkValues.charset, given),
    entities: pick('entities', quirkValues.entities, given),
    errorCode: pick('errorCode', quirkValues.errorCode, given),
    errorForm: pick('errorForm', quirkValues.errorForm, given),
    notFound: pick('notFound', quirkValues.notFound, given),
    missingFields: pick('missingFields', quirkValues.missingFields, given),
    nullColumns: pick('nullColumns', quirkValues.nullColumns, given),
    listAsObject: pick('listAsObject', quirkValues.listAsObject, given),
    emptyList: pick('emptyList', quirkValues.emptyList, given),
    pageRows: pick('pageRows', quirkValues.pageRows, given),
    numberForm: pick('numberForm', quirkValues.numberForm, given),
    dateForm: pick('dateForm', quirkValues.dateForm, given),
    noneId: pick('noneId', quirkValues.noneId, given),
    vatRounding: pick('vatRounding', quirkValues.vatRounding, given),
    webhookComma: pick('webhookComma', quirkValues.webhookComma, given),
    webhookContentType: pick('webhookContentType', quirkValues.webhookContentType, given),
  };
}
