/** One thing that is wrong, with the place it is in: `client_id`, `lines[2].price`, `invoice.figures_due`. Holds no value. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}

export function describeProblems(problems: readonly Problem[]): string {
  return problems.map(({ field, message }) => `${field} ${message}`).join('; ');
}
