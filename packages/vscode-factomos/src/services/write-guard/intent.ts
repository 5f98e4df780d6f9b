import type { AnsweredDocument } from '../../domain/drafts/answered-document.ts';

/** The facts for searching a new document. Amounts are in EUR, and undefined while the price or rate of a service is not known. */
export interface CreationFacts {
  readonly clientId: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The net total. */
  readonly net?: number;
  /** The estimated total with VAT, which Factomos may round differently. */
  readonly total?: number;
}

/** The write, in enough detail to look for it when its response is lost. Contains no secrets. */
export type Check =
  | { readonly kind: 'send'; readonly invoiceId: string; readonly to: string }
  | {
      readonly kind: 'payment';
      readonly invoiceId: string;
      readonly paidBefore: number;
      readonly amount: number;
    }
  | (CreationFacts & { readonly kind: 'create' })
  | { readonly kind: 'credit'; readonly invoiceId: string }
  | { readonly kind: 'transform'; readonly estimateId: string }
  /** The document of a draft file, which states its outcome itself. */
  | (CreationFacts & {
      readonly kind: 'draft';
      readonly uri: string;
      readonly document: 'invoice' | 'estimate';
      readonly contentKey?: string;
      readonly originKey?: string;
    })
  /** The API has no way to look. */
  | { readonly kind: 'none' };

/** Prefix of the key of a draft, before the URI of its file. */
export const DRAFT_KEY = 'draft/';

export interface Intent {
  /** Equal for the same write on the same target, so that a second click is detected. */
  readonly key: string;
  /** The description for the user: “Send F0615 to a@b.fr”. */
  readonly what: string;
  readonly check: Check;
}

export interface StoredIntent extends Intent {
  readonly state: 'writing' | 'unknown' | 'done';
  /** The start of the write, in ms. */
  readonly at: number;
  /** The process that writes. If it has ended while the state is `writing`, the outcome is unknown. */
  readonly pid: number;
  /** The result as text for the user. */
  readonly result?: string;
  /** The ID and number in an unclear response. */
  readonly answered?: AnsweredDocument;
}

export function parseIntent(text: string): StoredIntent | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isIntent(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The fields that can be read in a truncated record. */
export function partOfIntent(text: string): Partial<Pick<Intent, 'key' | 'what'>> {
  const field = (name: string): string | undefined => {
    const [, json] = new RegExp(`"${name}":("(?:[^"\\\\]|\\\\.)*")`).exec(text) ?? [];
    try {
      return json === undefined ? undefined : String(JSON.parse(json));
    } catch {
      return undefined;
    }
  };
  const [key, what] = [field('key'), field('what')];
  return { ...(key === undefined ? {} : { key }), ...(what === undefined ? {} : { what }) };
}

function isIntent(value: unknown): value is StoredIntent {
  if (typeof value !== 'object' || value === null) return false;
  const field = (name: string): unknown => Reflect.get(value, name);
  return (
    typeof field('key') === 'string' &&
    typeof field('what') === 'string' &&
    isCheck(field('check')) &&
    ['writing', 'unknown', 'done'].some((state) => state === field('state')) &&
    typeof field('at') === 'number' &&
    typeof field('pid') === 'number'
  );
}

/** What a check of each kind must have: texts first, then numbers. */
const CHECK_FIELDS: Readonly<
  Record<Check['kind'], readonly [texts: readonly string[], numbers: readonly string[]]>
> = {
  send: [['invoiceId', 'to'], []],
  payment: [['invoiceId'], ['paidBefore', 'amount']],
  create: [['clientId', 'date'], []],
  credit: [['invoiceId'], []],
  transform: [['estimateId'], []],
  draft: [['uri', 'document', 'clientId', 'date'], []],
  none: [[], []],
};

function isCheck(value: unknown): value is Check {
  if (typeof value !== 'object' || value === null) return false;
  const fields = Object.entries(CHECK_FIELDS).find(([kind]) => kind === Reflect.get(value, 'kind'))?.[1];
  if (fields === undefined) return false;
  const [texts, numbers] = fields;
  return (
    texts.every((name) => typeof Reflect.get(value, name) === 'string') &&
    numbers.every((name) => typeof Reflect.get(value, name) === 'number')
  );
}
