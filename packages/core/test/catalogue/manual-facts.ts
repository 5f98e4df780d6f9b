import facts from '../fixtures/manual-facts.json' with { type: 'json' };

/** The facts of the manual, read from it apart from the catalogue; what each word means stands in the file's `legend`. */
export interface ParamFacts {
  required: boolean;
  array?: boolean;
  flag?: boolean;
  choices?: string[];
  exampleOnly?: boolean;
}

/** The JSON types of a sample, joined by `|`; fields in turn for an object, the shape of one item for an array. */
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
