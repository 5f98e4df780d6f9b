import type { AnsweredDocument } from '../../domain/drafts/answered-document.ts';

/** What a new document is looked for by. Amounts are EUR, and unknown as long as a service's price or rate is. */
export interface CreationFacts {
  readonly clientId: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Without VAT. */
  readonly net?: number;
  /** With VAT, as estimated: Factomos may round it in another way. */
  readonly total?: number;
}

/** What is about to be written, in enough detail to look for it when its answer is lost. None of it is secret. */
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

export interface Intent {
  /** The same for the same act on the same thing, so that a second click meets the first. */
  readonly key: string;
  /** For people: “Send F0615 to a@b.fr”. */
  readonly what: string;
  readonly check: Check;
}

export interface StoredIntent extends Intent {
  readonly state: 'writing' | 'unknown' | 'done';
  /** When the write began, in ms. */
  readonly at: number;
  /** The process that writes: when it is gone while `writing`, the outcome is unknown. */
  readonly pid: number;
  /** What came of it, for people. */
  readonly result?: string;
  /** What a response that was not clear names all the same. */
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

function isIntent(value: unknown): value is StoredIntent {
  if (typeof value !== 'object' || value === null) return false;
  const field = (name: string): unknown => Reflect.get(value, name);
  return (
    typeof field('key') === 'string' &&
    typeof field('what') === 'string' &&
    typeof field('check') === 'object' &&
    ['writing', 'unknown', 'done'].includes(String(field('state'))) &&
    typeof field('at') === 'number' &&
    typeof field('pid') === 'number'
  );
}
