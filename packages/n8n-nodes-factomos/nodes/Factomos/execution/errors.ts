import { type FactomosError, isFactomosError } from 'factomos-core';
import {
  type IDataObject,
  type IExecuteFunctions,
  type INode,
  NodeApiError,
  type NodeError,
  NodeOperationError,
} from 'n8n-workflow';

/** What an operation adds to an error's words. */
export interface ErrorWords {
  /** A parameter's name in the form, by its name on the wire. */
  label: (wireName: string) => string;
  /** What to look at when it is unknown whether a write was done. */
  whenUnknown: string;
}

export type ItemError = NodeApiError | NodeOperationError;

/** Any error as n8n shows it: linked to its item, with what happened and what to do, and nothing secret. */
export function itemError(
  ctx: Pick<IExecuteFunctions, 'getNode'>,
  error: unknown,
  itemIndex: number | undefined,
  words: ErrorWords,
): ItemError {
  if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
  const at = itemIndex === undefined ? {} : { itemIndex };
  if (isFactomosError(error)) return fromFactomos(ctx.getNode(), error, at, words);
  return new NodeOperationError(ctx.getNode(), error instanceof Error ? error : String(error), at);
}

function fromFactomos(
  node: INode,
  error: FactomosError,
  at: { itemIndex?: number },
  words: ErrorWords,
): ItemError {
  const { message, description } = sentences(error, words);
  if (error.code === 'validation' && error.subject !== 'answer') {
    return new NodeOperationError(node, message, { ...at, description });
  }
  const failure = new NodeApiError(node, facts(error), { ...at, message, description });
  // n8n replaces messages by its own advice where it finds a code that it knows, and some of that is to retry.
  failure.message = message;
  failure.description = description;
  return failure;
}

function sentences(
  error: FactomosError,
  { label, whenUnknown }: ErrorWords,
): { message: string; description: string } {
  switch (error.code) {
    case 'api':
      return {
        message: `Factomos refused: ${error.serverMessage} (${error.serverCode})`,
        description: `${error.meaning} ${error.hint}`,
      };
    case 'authentication':
      return {
        message:
          error.serverMessage === undefined
            ? 'The answer of Factomos cannot be read with this secret'
            : `Factomos refused the credential: ${error.serverMessage}`,
        description: `${error.hint} Open the credential of this node and test it.`,
      };
    case 'quota':
      return {
        message: "The day's calls to Factomos are used up",
        description: `${error.hint} Calls are counted anew from ${error.resetsAt.toISOString()}. Every program that uses the same token spends from the same calls.`,
      };
    case 'outcome-unknown':
      return {
        message: 'It is unknown whether Factomos did this',
        description: `The request may have arrived, but its answer was lost (${error.reason}). Do not just run it again. ${whenUnknown}`,
      };
    case 'validation':
      return {
        message: error.problems.map(({ field, message }) => `${label(field)} ${message}`).join('; '),
        description: error.hint,
      };
    case 'http':
    case 'network':
    case 'timeout':
    case 'aborted':
      return { message: error.message, description: error.hint };
  }
}

/** What can be told about an error to whoever handles it, in a workflow or a log. Never what was sent. */
function facts(error: FactomosError): Record<string, string | number> {
  const { code, action } = error;
  const serverCode = 'serverCode' in error ? error.serverCode : undefined;
  return {
    message: error.message,
    ...(action !== undefined && { action }),
    reason: code,
    ...(serverCode !== undefined && { serverCode }),
  };
}

/** The item of a failed one, for those who continue on errors. Not `error`: n8n would run the whole node again for it. */
export function failedJson(error: NodeError, cause: unknown): IDataObject {
  const known = isFactomosError(cause) ? cause : undefined;
  const serverCode = known && 'serverCode' in known ? known.serverCode : undefined;
  return {
    failed: true,
    message: error.message,
    ...(typeof error.description === 'string' && { advice: error.description }),
    reason: known?.code ?? 'node',
    ...(serverCode !== undefined && { server_code: serverCode }),
    outcome: known?.code === 'outcome-unknown' ? 'unknown' : 'not done',
  };
}
