import {
  l10n,
  LanguageModelTextPart,
  LanguageModelToolResult,
  type CancellationToken,
  type PreparedToolInvocation,
} from 'vscode';
import { inScope } from '../../services/api/call-scope.ts';
import type { ActiveCompany } from '../../services/company/active-company.ts';
import { explain } from '../../services/errors/explain.ts';
import { calls } from '../../ui/format.ts';
import type { Tool } from './tool.ts';

/** States the cost of the tool, and asks before calls are made or a file is written. */
export async function prepareTool(
  tool: Tool,
  active: ActiveCompany,
  input: object,
): Promise<PreparedToolInvocation> {
  const session = await active.session();
  const doing = tool.doing(input);
  const cost = session === undefined ? 0 : tool.cost(session, input);
  const invocationMessage = `${doing} (${cost === 0 ? l10n.t('no call') : calls(cost)})`;
  const question = tool.question?.(input);
  if (question !== undefined) return { invocationMessage, confirmationMessages: question };
  if (session === undefined || cost === 0) return { invocationMessage };
  const { left } = await session.api.quota();
  return {
    invocationMessage,
    confirmationMessages: {
      title: l10n.t('Use {0} of Factomos?', calls(cost)),
      message: l10n.t('{0}. It costs {1}; at most {2} are left today.', doing, calls(cost), left),
    },
  };
}

/** Runs a tool. Throws errors as messages without secrets. */
export async function invokeTool(
  tool: Tool,
  active: ActiveCompany,
  input: object,
  token: CancellationToken,
): Promise<LanguageModelToolResult> {
  const session = await active.session();
  if (session === undefined)
    throw new Error(l10n.t('No company is signed in to Factomos. The user can run “Factomos: Sign In…”.'));
  try {
    // The chat shows the progress, and its stop button cancels.
    const cancel = new AbortController();
    token.onCancellationRequested(() => {
      cancel.abort();
    });
    if (token.isCancellationRequested) cancel.abort();
    const answer = await inScope({ ownProgress: true, signal: cancel.signal }, () =>
      tool.run(session, input),
    );
    return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(answer))]);
  } catch (error) {
    throw new Error((await explain(error)).message, { cause: error });
  }
}
