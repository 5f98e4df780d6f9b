import { type IExecuteFunctions } from 'n8n-workflow';

/** Hints that one run of the node shows at most: each item may have its own. */
const MAX_HINTS = 20;

/** The first versions of n8n 1 have no hints. */
type HintContext = Partial<Pick<IExecuteFunctions, 'addExecutionHints'>>;

const shown = new WeakMap<HintContext, Set<string>>();

/** Shows what a write warns of above the node's output, each warning once for a run. */
export function showWarnings(ctx: HintContext, warnings: readonly string[]): void {
  const known = shown.get(ctx) ?? new Set();
  shown.set(ctx, known);
  for (const message of warnings) {
    if (known.has(message) || known.size >= MAX_HINTS) continue;
    known.add(message);
    ctx.addExecutionHints?.({ message, type: 'warning', location: 'outputPane' });
  }
}
