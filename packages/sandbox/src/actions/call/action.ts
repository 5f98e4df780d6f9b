import { type Clock } from '../../clock/clock.ts';
import { type CompanyRow, type AppRow } from '../../store/schema.ts';
import { type Store } from '../../store/store.ts';
import { type QuirkValues } from '../../quirks/quirk-values.ts';
import { type NotificationType } from '../../webhooks/notification-types.ts';
import { type Parameters } from './parameters.ts';

interface Described {
  readonly name: string;
  readonly effect: 'read' | 'write';
  /** All parameters in the order of the manual, arrays with their brackets. */
  readonly parameters: readonly string[];
  /** The required parameters in the order of the manual, with the error for a missing one. */
  readonly required: readonly Required[];
  /** What it deletes cannot be restored. The test page asks for a confirmation. */
  readonly isDestructive?: true;
}

type Answer = Record<string, unknown>;

/** For tokens with an account. `run` throws a Refusal, or returns the fields of the answer besides `error`. */
export interface AccountAction extends Described {
  readonly access: 'account';
  /** For a write that does not change a document. */
  readonly isAllowedInReadOnlyAccount?: true;
  readonly run: (call: Call) => Answer;
}

/** For all tokens, or only for those of partners. */
export interface OpenAction extends Described {
  readonly access: 'anyone' | 'partner';
  readonly run: (call: OpenCall) => Answer;
}

/** An action as the manual describes it. */
export type Action = AccountAction | OpenAction;

export interface Required {
  readonly name: string;
  readonly code: number;
  readonly message: string;
}

/** What every action has access to. */
export interface AnyCall {
  readonly store: Store;
  readonly quirks: Readonly<QuirkValues>;
  readonly parameters: Parameters;
  /** YYYY-MM-DD in Paris. */
  readonly today: string;
  readonly clock: Pick<Clock, 'now'>;
  /** Adds a hint to the journal entry. */
  readonly hint: (text: string) => void;
}

export interface OpenCall extends AnyCall {
  /** The account of the token. */
  readonly app: AppRow;
}

/** The context of an action of an account, called with its token, or by its user on a page. */
export interface Call extends AnyCall {
  readonly company: CompanyRow;
  readonly notify: (type: NotificationType, id: number, more?: Record<string, string>) => void;
}

export function missing(name: string, code: number): Required {
  return { name, code, message: `Missing parameter ${name}` };
}
