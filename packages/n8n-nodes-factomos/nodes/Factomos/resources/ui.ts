import { type ActionName } from 'factomos-core';

/** What the catalogue does not say: words for people. Everything else about a field is derived from the catalogue. */
export interface FieldWords {
  /** Title case, as n8n shows it. */
  displayName: string;
  /** The catalogue's sentence, unless n8n's users need another. A flag's starts with "Whether to". */
  description?: string;
  placeholder?: string;
  /** Words for each choice of the catalogue, by its value on the wire. */
  choices?: Record<string, string>;
  /** The choice that is selected at first, for a required field. */
  firstChoice?: string;
  /** 0 is what a field that was forgotten holds, and nobody pays, or forces a total of, nothing. */
  notZero?: true;
  /** Words that change what is done when they are missing: an expression that gives none is an error, as it is for figures, IDs and dates. */
  notLost?: true;
  /** A flag that somebody adds to say yes: no would be the opposite of what Factomos does without it. */
  startsOn?: true;
  /** A flag that only does something when it is on: off sends nothing. */
  onlyOn?: true;
  /** Can be picked from a list. */
  locator?: LocatorKind;
}

export type LocatorKind = 'client' | 'invoice' | 'emailTemplate';

export interface OperationWords {
  /** As in the Operation drop-down: Title Case. */
  name: string;
  value: string;
  /** The catalogue's action. */
  action: ActionName;
  /** The sentence in n8n's list of actions, which is also what an AI agent is told about the tool. */
  sentence: string;
  description: string;
  /** Shown above the fields. */
  notice?: string;
  /** For a write: what to look at when its answer was lost. */
  whenUnknown?: string;
  /** For a write that can be asked for once per key: its verb in "… Once per Key". */
  onceVerb?: 'Create' | 'Delete' | 'Record' | 'Send' | 'Transform' | 'Update';
  /** Gives secrets back, so no AI agent may use it. */
  secretResult?: true;
}

export interface ResourceWords {
  name: string;
  value: string;
  operations: OperationWords[];
  /** By the name on the wire. */
  fields: Record<string, FieldWords>;
}
