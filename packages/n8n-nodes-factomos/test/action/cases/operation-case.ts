import { type Caller } from '@tools/example-calls';
import { type IDataObject } from 'n8n-workflow';

/** One operation: parameters that work, what comes out, and parameters that do not. */
export interface OperationCase {
  resource: string;
  operation: string;
  /** Whose token. */
  caller: Caller;
  parameters: IDataObject;
  /** The first item holds at least this. */
  gives: object;
  /** Parameters that Factomos refuses. */
  wrong: { caller: Caller; parameters: IDataObject; says: string };
}

export const byId = (value: string | number) => ({ __rl: true, mode: 'id', value: String(value) });

/** An ID that nothing has. */
export const unknownId = 999_999;
