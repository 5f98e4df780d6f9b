import { type FactomosError, isFactomosError, type OutcomeUnknownError } from 'factomos-core';
import { type IExecuteFunctions, type INode, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { answeredSentence } from './answered.ts';
import { credentialProblems } from '../credential/credential.ts';

/** What an operation contributes to its error messages. */
export interface ErrorUi {
  /** The label of a parameter in the form, by its wire name. */
  label: (wireName: string) => string;
  /** Where to check when the outcome of a write is unknown. */
  recoveryHint: string;
}

export type ItemError = NodeApiError | NodeOperationError;

/** Converts any error to n8n's form: linked to its item, with what happened and what to do, and without secrets. */
export function toItemError(
  ctx: Pick<IExecuteFunctions, 'getNode'>,
  error: unknown,
  itemIndex: number | undefined,
  ui: ErrorUi,
): ItemError {
  if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
  const at = itemIndex === undefined ? {} : { itemIndex };
  if (isFactomosError(error)) return fromFactomos(ctx.getNode(), error, at, ui);
  return new NodeOperationError(ctx.getNode(), error instanceof Error ? error : String(error), at);
}

function fromFactomos(node: INode, error: FactomosError, at: { itemIndex?: number }, ui: ErrorUi): ItemError {
  const { message, description } = describeError(error, ui);
  if (error.code === 'validation' && error.subject !== 'answer') {
    return new NodeOperationError(node, message, { ...at, description });
  }
  const failure = new NodeApiError(node, facts(error), { ...at, message, description });
  // n8n replaces the message when it finds a code that it knows, in some cases with the advice to retry.
  failure.message = message;
  failure.description = description;
  return failure;
}

/** The client's name for the runtime in its list of invalid options. */
const NODE = 'Node.js';

/** What happened, and what to do. */
export function describeError(
  error: FactomosError,
  { label, recoveryHint }: ErrorUi,
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
            ? 'The response of Factomos cannot be decrypted with this secret'
            : `Factomos refused the credential: ${error.serverMessage}`,
        description: `${error.hint} Open the credential of this node and test it.`,
      };
    case 'quota':
      return {
        message: 'The daily quota of calls to Factomos is used up',
        description: `${error.hint} The quota resets at ${error.resetsAt.toISOString()}. All programs with the same token share it.`,
      };
    case 'outcome-unknown':
      if (error.reason === 'no-id') {
        return {
          message: 'Done, but the response of Factomos has no ID',
          description: `Factomos did this: do not run it again. Look up the ID in Factomos.${answeredSentence(error)} ${recoveryHint}`,
        };
      }
      return {
        message: 'It is unknown whether Factomos did this',
        description: `The request may have arrived, but ${lostAnswer(error)}.${answeredSentence(error)} Do not simply retry. ${recoveryHint}`,
      };
    case 'validation':
      if (error.subject === 'options') {
        const [problem] = error.problems;
        if (problem?.field === NODE) {
          return {
            message: `${NODE} ${problem.message}`,
            description: 'Update the Node.js that n8n runs on. Nothing was sent.',
          };
        }
        return {
          message: `The credential cannot be used: ${credentialProblems(error.problems)}`,
          description: 'Open the credential of this node, fix it and test it. Nothing was sent.',
        };
      }
      return {
        message: error.problems.map(({ field, message }) => `${label(field)} ${message}`).join('; '),
        description: error.hint,
      };
    case 'network': {
      const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
      // The message ends with what was changed, after a semicolon.
      return { message: withoutAction(error.message).replace(/(?=;|$)/, cause), description: error.hint };
    }
    case 'http':
    case 'timeout':
    case 'aborted':
      return { message: withoutAction(error.message), description: error.hint };
  }
}

/** People know an operation by the form, not by the action of Factomos that the client's messages begin with. */
function withoutAction(message: string): string {
  const sentence = message.replace(/^\w+: /, '');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}

function lostAnswer({ reason, status, cause }: OutcomeUnknownError): string {
  switch (reason) {
    case 'http':
      return `the server responded with HTTP ${status ?? ''} instead of a result`;
    case 'unreadable':
      return 'its response cannot be read';
    case 'timeout':
      return 'its response did not arrive in time';
    case 'aborted':
      return 'the execution was cancelled before the response arrived';
    case 'network':
      // Also when n8n's own time limit is exceeded.
      return cause instanceof Error ? cause.message : 'the connection was closed before the response arrived';
    case 'no-id':
      return 'it was done, but its response has no ID';
  }
}

/** The details of an error that a workflow or a log may contain. Never what was sent. */
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
