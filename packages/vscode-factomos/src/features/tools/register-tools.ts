import { lm, type Disposable } from 'vscode';
import type { Services } from '../../services/services.ts';

const load = () => import('./tools.ts');

/** As the manifest describes them to the model. */
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
 * What a language model may do here: look, and write draft files. Writing to Factomos stays with the person, who
 * creates a draft from its editor.
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
