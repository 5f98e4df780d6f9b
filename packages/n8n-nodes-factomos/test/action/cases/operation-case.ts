import { type IDataObject } from 'n8n-workflow';

/** One operation: parameters that work, what comes out, and parameters that do not. */
export interface OperationCase {
  resource: string;
  operation: string;
  /** Whose token. @default 'main' */
  app?: 'main' | 'partner';
  parameters: IDataObject;
  /** The first item holds at least this. Text in angle brackets stands for a type. */
  gives: IDataObject;
  /** Changes to the parameters that Factomos, or the node before it, refuses. */
  wrong: { parameters: IDataObject; says: RegExp; app?: 'main' | 'partner' };
}

export const byId = (value: string | number) => ({ __rl: true, mode: 'id', value: String(value) });

/** An ID that nothing has. */
export const unknownId = 999_999;
