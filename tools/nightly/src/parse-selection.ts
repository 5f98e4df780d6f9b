import { type NightlyStep } from './steps.ts';

export interface SelectedStep {
  readonly step: NightlyStep;
  /** 0 for a step without a size. */
  readonly size: number;
}

/**
 * @param selection the steps by name or by the part of it up to a colon, optionally with a size:
 * `chaos=2000`; an empty list selects all
 * @throws Error with the reason
 */
export function parseSelection(
  selection: readonly string[],
  steps: readonly NightlyStep[],
): readonly SelectedStep[] {
  if (selection.length === 0) return steps.map((step) => ({ step, size: step.size?.nightly ?? 0 }));
  return selection.flatMap((text) => parseArgument(text, steps));
}

function parseArgument(text: string, steps: readonly NightlyStep[]): SelectedStep[] {
  const [name = '', sizeText] = text.split(/=(.*)/s);
  const named = steps.filter((step) => step.name === name || step.name.startsWith(`${name}:`));
  if (named.length === 0)
    throw new Error(
      `No step is called ${name}. The steps are: ${steps.map((step) => step.name).join(', ')}.`,
    );
  return named.map((step) => ({ step, size: parseSize(step, sizeText) }));
}

function parseSize({ name, size }: NightlyStep, text: string | undefined): number {
  if (text === undefined) return size?.nightly ?? 0;
  if (size === undefined) throw new Error(`The step ${name} has no size. Leave out =${text}.`);
  const wanted = Number(text.replaceAll('_', ''));
  if (!Number.isSafeInteger(wanted) || wanted < 1)
    throw new Error(
      `"${text}" is not a valid size of ${name}. Use a whole number of ${size.unit}, such as ${name}=${size.nightly}.`,
    );
  return wanted;
}
