import { QuickInputButtons, window, type Disposable, type QuickPickItem } from 'vscode';

/** Returned when the user pressed Back; `undefined` means that the input was closed. */
export const BACK = Symbol('back');

export interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

interface StepOptions {
  readonly title: string;
  readonly placeholder?: string;
  readonly back?: boolean;
}

/** A quick pick as a wizard step. It stays open when VS Code loses the focus, so that the user can look something up. */
export async function pickStep<T>(
  options: StepOptions & { items: readonly Choice<T>[] },
): Promise<T | typeof BACK | undefined> {
  const { textMatcher } = await import('../domain/search.ts');
  const pick = window.createQuickPick<Choice<T>>();
  pick.items = options.items;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.placeholder = options.placeholder;
  let shown = new Set<Choice<T>>();
  return await run(pick, options, (done) => [
    pick.onDidChangeValue((value) => {
      const found = new Set(foundByFolding(options.items, value, textMatcher(value)));
      if (found.size === shown.size && [...found].every((item) => shown.has(item))) return;
      shown = found;
      pick.items = options.items.map((item) => (found.has(item) ? { ...item, alwaysShow: true } : item));
    }),
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item !== undefined) done(item.value);
    }),
  ]);
}

/** VS Code matches exact letters only, and would hide these items, which differ in accents and the like. */
function foundByFolding<T>(
  items: readonly Choice<T>[],
  value: string,
  matches: (text: string) => boolean,
): Choice<T>[] {
  const typed = value.trim().toLowerCase();
  if (typed === '') return [];
  return items.filter(({ label, description = '', detail = '' }) => {
    const texts = [label, description, detail];
    return texts.some(matches) && !texts.some((text) => text.toLowerCase().includes(typed));
  });
}

/** An input box as a wizard step. `validate` returns a message for invalid input. */
export function inputStep(
  options: StepOptions & { prompt: string; value?: string; validate?: (text: string) => string | undefined },
): Promise<string | typeof BACK | undefined> {
  const box = window.createInputBox();
  box.prompt = options.prompt;
  box.value = options.value ?? '';
  box.placeholder = options.placeholder;
  return run(box, options, (done) => [
    box.onDidChangeValue(() => (box.validationMessage = undefined)),
    box.onDidAccept(() => {
      const text = box.value.trim();
      const problem = options.validate?.(text);
      box.validationMessage = problem;
      if (problem === undefined) done(text);
    }),
  ]);
}

interface Input {
  title: string | undefined;
  ignoreFocusOut: boolean;
  buttons: readonly unknown[];
  onDidHide: (listener: () => void) => Disposable;
  onDidTriggerButton: (listener: () => void) => Disposable;
  show(): void;
  dispose(): void;
}

async function run<T>(
  input: Input,
  { title, back }: StepOptions,
  listen: (done: (value: T) => void) => Disposable[],
): Promise<T | typeof BACK | undefined> {
  const disposables: Disposable[] = [];
  try {
    return await new Promise<T | typeof BACK | undefined>((resolve) => {
      input.title = title;
      input.ignoreFocusOut = true;
      input.buttons = back === true ? [QuickInputButtons.Back] : [];
      disposables.push(
        ...listen(resolve),
        input.onDidTriggerButton(() => {
          resolve(BACK);
        }),
        input.onDidHide(() => {
          resolve(undefined);
        }),
      );
      input.show();
    });
  } finally {
    for (const disposable of disposables) disposable.dispose();
    input.dispose();
  }
}
