import { type ErrorTable } from '../catalogue/error-entry.ts';
import { type Redact } from '../errors/redact.ts';

/** A call that is checked, sealed and ready to go. */
export interface Asked {
  action: string;
  effect: 'read' | 'write';
  /** The body of the request: token and sealed parameters. */
  body: string;
  errors: ErrorTable;
  /** What to look at when its outcome is unknown. */
  whenUnknown: string;
  /** Takes everything out of a text that must not be shown. */
  redact: Redact;
}
