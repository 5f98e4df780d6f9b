import { type Clock } from '../../clock/clock.ts';
import { type CompanyRow, type AppRow } from '../../store/schema.ts';
import { type Store } from '../../store/store.ts';
import { type QuirkValues } from '../../quirks/quirk-values.ts';
import { type NotificationType } from '../../webhooks/notification-types.ts';
import { type Parameters } from './parameters.ts';

interface Described {
  readonly name: string;
  readonly effect: 'read' | 'write';
  /** Every parameter in the manual's order, arrays with their brackets. */
  readonly parameters: readonly string[];
  /** What must be sent, in the manual's order, with the error when it is not. */
  readonly required: readonly Required[];
  /** What it deletes cannot be restored: the test page asks before it sends the call. */
  readonly isDestructive?: true;
}

type Answer = Record<string, unknown>;

/** For tokens that have an account. `run` throws a Refusal, or answers what stands beside `error`. */
export interface AccountAction extends Described {
  readonly access: 'account';
  /** For a write that changes no document. */
  readonly isAllowedInReadOnlyAccount?: true;
  readonly run: (call: Call) => Answer;
}

/** For every token, or for partners' alone. */
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

/** What every action works with. */
export interface AnyCall {
  readonly store: Store;
  readonly quirks: Readonly<QuirkValues>;
  readonly parameters: Parameters;
  /** YYYY-MM-DD in Paris. */
  readonly today: string;
  readonly clock: Pick<Clock, 'now'>;
  /** A remark for the journal. */
  readonly hint: (text: string) => void;
}

export interface OpenCall extends AnyCall {
  /** Whose token was sent. */
  readonly app: AppRow;
}

/** What an action of an account works with: called with its token, or on a page by its user. */
export interface Call extends AnyCall {
  readonly company: CompanyRow;
  readonly notify: (type: NotificationType, id: number, more?: Record<string, string>) => void;
}

export function missing(name: string, code: number): Required {
  return { name, code, message: `Missing parameter ${name}` };
}
