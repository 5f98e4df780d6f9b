import { type IExecuteFunctions } from 'n8n-workflow';

/** The maximum number of hints per run, since each item may have its own. */
const MAX_HINTS = 20;

/** The first versions of n8n 1 have no hints. */
type HintContext = Partial<Pick<IExecuteFunctions, 'addExecutionHints'>>;

const shown = new WeakMap<HintContext, Set<string>>();

/** Shows warnings above the node's output, each distinct one once per run. */
export function showWarnings(ctx: HintContext, warnings: readonly string[]): void {
  const known = shown.get(ctx) ?? new Set();
  shown.set(ctx, known);
  for (const message of warnings) {
    if (known.has(message) || known.size >= MAX_HINTS) continue;
    known.add(message);
    ctx.addExecutionHints?.({ message, type: 'warning', location: 'outputPane' });
  }
}
