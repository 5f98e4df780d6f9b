import { lm, type Disposable } from 'vscode';
import type { Services } from '../../services/services.ts';

const load = () => import('./tools.ts');

/** The names in the manifest, which describes the tools to the model. */
const NAMES = [
  'listInvoices',
  'searchInvoices',
  'readInvoice',
  'listEstimates',
  'readEstimate',
  'listKnown',
  'createDraft',
] as const;

/**
 * Registers the tools for language models. They can read data and write draft files. Only the user can write to Factomos, by creating a
 * document from a draft.
 */
export function registerTools({ active }: Pick<Services, 'active'>): Disposable[] {
  return NAMES.map((name) =>
    lm.registerTool<object>(`factomos_${name}`, {
      prepareInvocation: async ({ input }) => {
        const { prepareTool, tools } = await load();
        return await prepareTool(tools[name], active, input);
      },
      invoke: async ({ input }, token) => {
        const { invokeTool, tools } = await load();
        return await invokeTool(tools[name], active, input, token);
      },
    }),
  );
}
