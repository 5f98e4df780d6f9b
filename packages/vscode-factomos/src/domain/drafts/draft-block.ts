/** Under this name a draft file says what became of it. */
export const BLOCK = 'factomos';

/**
 * What became of a draft, as its file says it:
 * - `draft`: Factomos refused, or somebody looked and it was not made; it may be created
 * - `creating`: written before the call leaves. Found later, with nobody at it, it is as good as `unknown`
 * - `unknown`: the answer was lost
 * - `created`: it has its number and is never created again
 */
export interface DraftBlock {
  readonly state: 'draft' | 'creating' | 'unknown' | 'created';
  /** Names one attempt for ever. */
  readonly attempt?: string;
  /** What the company is called here. */
  readonly company?: string;
  readonly companyId?: string;
  /** When, in ISO 8601. */
  readonly at?: string;
  /** The day of the document, `YYYY-MM-DD`. */
  readonly date?: string;
  /** The total in EUR without VAT that was expected, to look for it by. */
  readonly net?: number;
  /** With VAT, as estimated. */
  readonly total?: number;
  readonly number?: string;
  readonly id?: string;
  readonly link?: string;
  /** Why it is a draft again. */
  readonly reason?: string;
}

const STATES = ['draft', 'creating', 'unknown', 'created'];
const TEXTS = ['attempt', 'company', 'companyId', 'at', 'date', 'number', 'id', 'link', 'reason'];

/** The value of a file is a boundary: undefined for what nobody of us wrote. */
export function readBlock(value: unknown): DraftBlock | undefined {
  return isBlock(value) ? value : undefined;
}

function isBlock(value: unknown): value is DraftBlock {
  if (typeof value !== 'object' || value === null) return false;
  const field = (name: string): unknown => Reflect.get(value, name);
  return (
    STATES.includes(String(field('state'))) &&
    TEXTS.every((name) => field(name) === undefined || typeof field(name) === 'string') &&
    ['net', 'total'].every((name) => field(name) === undefined || typeof field(name) === 'number')
  );
}
