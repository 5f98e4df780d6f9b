/** A range in the text. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

export interface DraftProblem extends Place {
  /** The message for the user. */
  readonly message: string;
  /** A warning does not prevent creation. */
  readonly severity: 'error' | 'warning';
}

/** Collects the problems of a draft. */
export class DraftProblems {
  private readonly found: DraftProblem[] = [];

  get hasErrors(): boolean {
    return this.found.some(({ severity }) => severity === 'error');
  }

  error(place: Place, message: string): void {
    this.add(place, message, 'error');
  }

  warning(place: Place, message: string): void {
    this.add(place, message, 'warning');
  }

  sorted(): DraftProblem[] {
    return [...this.found].sort((a, b) => a.offset - b.offset);
  }

  private add({ offset, length }: Place, message: string, severity: DraftProblem['severity']): void {
    this.found.push({ offset, length, message, severity });
  }
}
