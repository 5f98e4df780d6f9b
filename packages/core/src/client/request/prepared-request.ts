import { type ErrorTable } from '../../catalogue/spec/error-entry.ts';
import { type ResultShape } from '../../catalogue/spec/result-shape.ts';
import { type Redact } from '../../errors/redact.ts';

/** A request that is validated, encoded and sealed. */
export interface PreparedRequest {
  action: string;
  effect: 'read' | 'write';
  /** Token and sealed parameters, form-encoded. */
  body: string;
  errors: ErrorTable;
  /** The fields of the answer that the manual documents. */
  result: ResultShape;
  /** What is unusual about the request. */
  warnings: readonly string[];
  /** Removes all secrets from a text. */
  redact: Redact;
}
