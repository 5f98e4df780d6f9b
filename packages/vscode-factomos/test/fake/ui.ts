/** The scripted answers of a user to prompts, in order, and the prompts that were shown. A prompt without an answer fails the test. */
export interface Prompt {
  readonly kind: 'quickPick' | 'input' | 'info' | 'warning' | 'error' | 'progress';
  readonly title: string;
  readonly modal: boolean;
  readonly detail: string;
  readonly options: readonly string[];
  /** The items that stay visible whatever is typed. */
  readonly always?: readonly string[];
  /** The detail lines of items that have one. */
  readonly details?: readonly string[];
}

/** An answer: the label of an item or button, a text to type, or one of the symbols below. */
export type Answer = string | typeof CANCEL | typeof BACK | ((prompt: Prompt) => Answer);
export const CANCEL = Symbol('cancel');
export const BACK = Symbol('back');

class Ui {
  readonly shown: Prompt[] = [];
  private answers: Answer[] = [];
  /** Answers every question in place of the answers below, if it is set. */
  person: ((prompt: Prompt) => Exclude<Answer, (prompt: Prompt) => Answer>) | undefined;

  /** Adds answers for the next prompts. */
  answer(...answers: Answer[]): void {
    this.answers.push(...answers);
  }

  next(prompt: Prompt): Exclude<Answer, (prompt: Prompt) => Answer> {
    this.shown.push(prompt);
    if (this.person !== undefined) return this.person(prompt);
    const isMessage = ['info', 'warning', 'error'].includes(prompt.kind) && !prompt.modal;
    const [next] = this.answers;
    // A message without an answer stays open; a question must be answered.
    if (isMessage && !(typeof next === 'string' && prompt.options.includes(next))) return CANCEL;
    const answer = this.answers.shift();
    if (answer === undefined) {
      throw new Error(`Nobody answered “${prompt.title}” (${prompt.kind}): ${prompt.options.join(' | ')}`);
    }
    let given: Answer = answer;
    while (typeof given === 'function') given = given(prompt);
    return given;
  }

  get left(): number {
    return this.answers.length;
  }

  /** The texts of the messages shown, oldest first. */
  get messages(): string[] {
    return this.shown
      .filter(({ kind }) => ['info', 'warning', 'error'].includes(kind))
      .map(({ title }) => title);
  }

  last(kind: Prompt['kind']): Prompt {
    const prompt = this.shown.findLast((shown) => shown.kind === kind);
    if (prompt === undefined) throw new Error(`No ${kind} was shown.`);
    return prompt;
  }

  reset(): void {
    this.shown.length = 0;
    this.answers = [];
    this.person = undefined;
  }
}

export const ui = new Ui();
