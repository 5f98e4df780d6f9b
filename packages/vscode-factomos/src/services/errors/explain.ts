import type { ApiError, FactomosError, OutcomeUnknownError } from 'factomos-core';
import { l10n } from 'vscode';
import { clock } from '../../ui/format.ts';
import { loadLabels } from '../../ui/labels.ts';
import { explainValidation, isNodeTooOld } from './explain-validation.ts';
import { answeredBy, answeredName } from '../../domain/drafts/answered-document.ts';
import { SandboxStoppedError } from '../api/sandbox-stopped-error.ts';
import { GuardError } from '../write-guard/guard-error.ts';
import { isUnreadable } from '../../domain/is-unreadable.ts';
import { UserError } from '../../domain/user-error.ts';

/** The action that is offered for an error. */
export type Remedy = 'retry' | 'signIn' | 'calls' | 'check' | 'open' | 'startSandbox' | 'log';

export interface Explanation {
  /** `status`: caused by the user; a transient status message is enough. `warning`: may pass, and VS Code hides it after a while. */
  readonly severity: 'status' | 'info' | 'warning' | 'error';
  /** The message for the user, without secrets. */
  readonly message: string;
  readonly remedies: readonly Remedy[];
  /** The document named in an unclear response; `open` opens it. */
  readonly document?: { readonly kind: 'invoice' | 'estimate'; readonly id: string; readonly name: string };
}

/** Explains any error with a message and an action. */
export async function explain(error: unknown): Promise<Explanation> {
  if (error instanceof GuardError) return guarded(error);
  if (error instanceof SandboxStoppedError)
    return { severity: 'warning', message: error.message, remedies: ['startSandbox', 'log'] };
  if (error instanceof UserError) return { severity: 'warning', message: error.message, remedies: [] };
  const { isFactomosError } = await import('../../bundles/core.ts');
  if (isFactomosError(error)) return { severity: severityOf(error), ...(await factomos(error)) };
  const text = error instanceof Error ? error.message : String(error);
  return {
    severity: 'error',
    message: l10n.t('Something went wrong in VS Code itself: {0}', text),
    remedies: ['log'],
  };
}

function guarded(error: GuardError): Explanation {
  if (error.code === 'unknown')
    return { severity: 'warning', message: error.message, remedies: ['check', 'log'] };
  return { severity: 'info', message: error.message, remedies: [] };
}

function severityOf({ code }: FactomosError): Explanation['severity'] {
  switch (code) {
    case 'aborted':
      return 'status';
    case 'network':
    case 'timeout':
    case 'http':
    case 'quota':
      return 'warning';
    default:
      return 'error';
  }
}

async function factomos(error: FactomosError): Promise<Omit<Explanation, 'severity'>> {
  switch (error.code) {
    case 'network':
      return {
        message: l10n.t('Factomos cannot be reached. Nothing was changed. Check the network or the proxy.'),
        remedies: ['retry', 'log'],
      };
    case 'timeout':
      return {
        message: l10n.t('Factomos did not respond in time. Nothing was changed.'),
        remedies: ['retry', 'log'],
      };
    case 'aborted':
      return { message: l10n.t('Cancelled. Nothing was changed.'), remedies: [] };
    case 'http':
      return {
        message: l10n.t(
          'Factomos sent a web page (HTTP {0}) instead of data. It may be under maintenance. Nothing was changed.',
          error.status,
        ),
        remedies: ['retry', 'log'],
      };
    case 'quota':
      return {
        message: l10n.t(
          'No calls are left today. The quota resets at {0}; loaded data stays available.',
          clock(error.resetsAt.getTime()),
        ),
        remedies: ['calls'],
      };
    case 'authentication':
      return {
        message:
          error.serverCode === undefined
            ? l10n.t(
                'The response cannot be decrypted with this secret. Check that the secret belongs to the key.',
              )
            : l10n.t(
                'Factomos refused the key or the secret ({0}, code {1}).',
                error.serverMessage ?? '',
                error.serverCode,
              ),
        remedies: error.serverCode === undefined ? ['retry', 'signIn', 'log'] : ['signIn', 'log'],
      };
    case 'api':
      return {
        message: [
          l10n.t(
            'Factomos refused: {0} (code {1}). Nothing was changed.',
            error.serverMessage,
            error.serverCode ?? '?',
          ),
          ...(await whatToDo(error)),
        ].join(' '),
        remedies: ['log'],
      };
    case 'validation':
      if (isUnreadable(error)) {
        return {
          message: l10n.t(
            'The response cannot be read. Factomos may be under maintenance, or a proxy may have responded instead.',
          ),
          remedies: ['retry', 'log'],
        };
      }
      return {
        message: await explainValidation(error),
        remedies: error.subject === 'options' && !isNodeTooOld(error) ? ['signIn', 'log'] : ['log'],
      };
    case 'outcome-unknown':
      return outcomeUnknown(error);
  }
}

/** The meaning of a documented refusal and what to do, in the language of VS Code. */
async function whatToDo({ action, serverCode }: ApiError): Promise<string[]> {
  const [{ catalogue }, { errorLabel }] = await Promise.all([import('../../bundles/core.ts'), loadLabels()]);
  const { errors } = Object.values(catalogue).find(({ name }) => name === action) ?? {};
  const message = Object.entries(errors ?? {}).find(([code]) => Number(code) === serverCode)?.[1].message;
  const label = message === undefined ? undefined : errorLabel(message);
  return label === undefined ? [] : [label.meaning, label.hint];
}

function outcomeUnknown(error: OutcomeUnknownError): Omit<Explanation, 'severity'> {
  const answered = answeredBy(error);
  const remedies = ['check', 'log'] as const;
  if (answered === undefined) return { message: lostSentence(error), remedies };
  const name = answeredName(answered);
  const message = l10n.t(
    'The response of Factomos was not clear, but it names {0}. Check it before you retry.',
    name,
  );
  const { id } = answered;
  if (id === undefined) return { message, remedies };
  const kind = error.action === 'createEstimate' ? 'estimate' : 'invoice';
  return { message, remedies: ['open', ...remedies], document: { kind, id, name } };
}

function lostSentence({ reason }: OutcomeUnknownError): string {
  switch (reason) {
    case 'aborted':
      return l10n.t(
        'You stopped waiting, so the operation may or may not have been done. Check before you retry.',
      );
    case 'no-id':
      return l10n.t(
        'It was done, but the response does not say what was created. Do not repeat it: look in Factomos.',
      );
    default:
      return l10n.t(
        'The response of Factomos was lost, so the operation may or may not have been done. Check before you retry.',
      );
  }
}
