/** The field in which a draft file records its state. */
export const BLOCK = 'factomos';

/**
 * The state of a draft, as its file records it:
 * - `draft`: it may be created. Factomos refused it, or the user checked that it was not created.
 * - `creating`: written before the call is sent. When no process is creating it any more, it counts as `unknown`.
 * - `unknown`: the response was lost.
 * - `created`: it has its number and is never created again.
 */
export interface DraftBlock {
  readonly state: 'draft' | 'creating' | 'unknown' | 'created';
  /** The unique ID of the attempt. */
  readonly attempt?: string;
  /** The name of the company in VS Code. */
  readonly company?: string;
  readonly companyId?: string;
  /** The time of the state, in ISO 8601. */
  readonly at?: string;
  /** The day of the document, `YYYY-MM-DD`. */
  readonly date?: string;
  /** The expected total in EUR without VAT, for searching the document. */
  readonly net?: number;
  /** The estimated total with VAT. */
  readonly total?: number;
  readonly number?: string;
  readonly id?: string;
  readonly link?: string;
  /** Why it is a draft again. */
  readonly reason?: string;
}

const STATES = ['draft', 'creating', 'unknown', 'created'];
const TEXTS = ['attempt', 'company', 'companyId', 'at', 'date', 'number', 'id', 'link', 'reason'];

/** Parses the field. Undefined for a value that the extension did not write. */
export function readBlock(value: unknown): DraftBlock | undefined {
  return isBlock(value) ? value : undefined;
}

function isBlock(value: unknown): value is DraftBlock {
  if (typeof value !== 'object' || value === null) return false;
  const field = (name: string): unknown => Reflect.get(value, name);
  return (
    STATES.some((state) => state === field('state')) &&
    TEXTS.every((name) => field(name) === undefined || typeof field(name) === 'string') &&
    ['net', 'total'].every((name) => field(name) === undefined || typeof field(name) === 'number')
  );
}
