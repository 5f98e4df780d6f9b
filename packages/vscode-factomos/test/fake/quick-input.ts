import { EventEmitter } from './events.ts';
import { QuickInputButtons } from './items.ts';
import { BACK, CANCEL, ui } from './ui.ts';

interface Item {
  label: string;
  detail?: string;
  kind?: number;
  picked?: boolean;
  alwaysShow?: boolean;
}

/** The common part of `createQuickPick` and `createInputBox`. Takes an answer from the script when it is shown, and again when told to. */
abstract class QuickInput {
  title = '';
  step = 0;
  totalSteps = 0;
  placeholder = '';
  value = '';
  enabled = true;
  busy = false;
  ignoreFocusOut = false;
  buttons: readonly unknown[] = [];
  protected readonly accepted = new EventEmitter<void>();
  protected readonly hidden = new EventEmitter<{ reason: number }>();
  protected readonly triggered = new EventEmitter<unknown>();
  protected readonly valueChanged = new EventEmitter<string>();
  readonly onDidAccept = this.accepted.event;
  readonly onDidHide = this.hidden.event;
  readonly onDidTriggerButton = this.triggered.event;
  readonly onDidChangeValue = this.valueChanged.event;
  private open = false;

  show(): void {
    if (this.open) return;
    this.open = true;
    queueMicrotask(() => {
      this.ask();
    });
  }

  hide(): void {
    if (!this.open) return;
    this.open = false;
    this.hidden.fire({ reason: 3 });
  }

  dispose(): void {
    this.hide();
  }

  /** Types text without accepting it. */
  type(text: string): void {
    this.value = text;
    this.valueChanged.fire(text);
  }

  protected ask(): void {
    if (!this.open) return;
    const answer = ui.next(this.describe());
    if (answer === CANCEL) this.hide();
    else if (answer === BACK) {
      if (!this.buttons.includes(QuickInputButtons.Back))
        throw new Error(`“${this.title}” has no Back button.`);
      this.triggered.fire(QuickInputButtons.Back);
    } else if (typeof answer === 'string') {
      this.take(answer);
      this.accepted.fire();
      // It is still open, so the text was refused and the next answer is tried.
      setTimeout(() => {
        if (this.open && this.refused()) this.ask();
      });
    }
  }

  protected abstract describe(): Parameters<typeof ui.next>[0];
  protected abstract take(answer: string): void;
  protected abstract refused(): boolean;
}

export class FakeQuickPick extends QuickInput {
  items: readonly Item[] = [];
  activeItems: readonly Item[] = [];
  selectedItems: readonly Item[] = [];
  matchOnDescription = false;
  matchOnDetail = false;
  canSelectMany = false;
  keepScrollPosition = false;

  protected describe(): Parameters<typeof ui.next>[0] {
    const options = this.items.filter(({ kind }) => kind !== -1).map(({ label }) => label);
    const always = this.items.filter(({ alwaysShow }) => alwaysShow === true).map(({ label }) => label);
    const details = this.items.flatMap(({ detail }) => (detail === undefined ? [] : [detail]));
    const { title, placeholder } = this;
    return { kind: 'quickPick', title, modal: false, detail: placeholder, options, always, details };
  }

  protected take(answer: string): void {
    this.selectedItems = [choose(this.items, answer, this.title)];
  }

  protected refused(): boolean {
    return false;
  }
}

export class FakeInputBox extends QuickInput {
  prompt = '';
  validationMessage: unknown = undefined;
  password = false;

  protected describe(): Parameters<typeof ui.next>[0] {
    const detail = typeof this.validationMessage === 'string' ? this.validationMessage : '';
    return { kind: 'input', title: this.title, modal: false, detail, options: [this.value] };
  }

  protected take(answer: string): void {
    this.value = answer;
    this.valueChanged.fire(answer);
  }

  protected refused(): boolean {
    return this.validationMessage !== undefined && this.validationMessage !== '';
  }
}

/** The item with this label, otherwise the first that contains it. */
export function choose<T extends { label: string; kind?: number }>(
  items: readonly T[],
  answer: string,
  title: string,
): T {
  const real = items.filter(({ kind }) => kind !== -1);
  const item = real.find(({ label }) => label === answer) ?? real.find(({ label }) => label.includes(answer));
  if (item === undefined) {
    throw new Error(`“${title}” does not offer “${answer}”: ${real.map(({ label }) => label).join(' | ')}`);
  }
  return item;
}
