import type { DraftRequest } from '../../domain/drafts/draft-request.ts';

export interface WizardProblems {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** The problems that a draft file with this content would have: the wizard must apply the same checks. */
export async function wizardProblems({ kind, params }: DraftRequest): Promise<WizardProblems> {
  const { checkDraft } = await import('../drafts/check/check-draft.ts');
  const { problems } = checkDraft(JSON.stringify(params), kind);
  const of = (severity: 'error' | 'warning'): string[] => [
    ...new Set(problems.filter((problem) => problem.severity === severity).map(({ message }) => message)),
  ];
  return { errors: of('error'), warnings: of('warning') };
}
