import type { Caller } from '@tools/example-calls';
import type { IDataObject } from 'n8n-workflow';

/** A test case of one operation: valid parameters and the expected result, and parameters that Factomos refuses. */
export interface OperationCase {
  resource: string;
  operation: string;
  /** The account whose token is used. */
  caller: Caller;
  parameters: IDataObject;
  /** Fields that the first item must have. */
  gives: object;
  /** Parameters that Factomos refuses, and the expected message. */
  wrong: { caller: Caller; parameters: IDataObject; says: string };
}

export { byId } from './by-id.mts';

/** An ID that does not exist in the sandbox. */
export const unknownId = 999_999;
