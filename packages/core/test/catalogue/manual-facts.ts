import facts from '../fixtures/manual-facts.json' with { type: 'json' };

/** The facts of the manual, extracted independently of the catalogue. The file's `legend` explains the words. */
export interface ParamFacts {
  required: boolean;
  array?: boolean;
  flag?: boolean;
  choices?: string[];
  exampleOnly?: boolean;
}

/** The JSON types of a sample, joined by `|`; the fields of an object; the shape of one item of an array. */
export type Sample = string | { [field: string]: Sample } | Sample[];

export interface ActionFacts {
  section: number;
  since: string;
  params: Record<string, ParamFacts>;
  errors: Record<string, string> | null;
  result: Record<string, Sample> | null;
  resultOnlyWhen?: Record<string, string>;
}

export const actionFacts: Record<string, ActionFacts> = facts.actions;
export const genericErrors: Record<string, string> = facts.genericErrors;
export const notificationFacts: Record<string, string[]> = facts.notifications;
