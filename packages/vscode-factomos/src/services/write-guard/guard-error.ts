import { l10n } from 'vscode';
import type { StoredIntent } from './intent.ts';

/** A refusal to write: the same write is running, is done, or has an unknown outcome. */
export class GuardError extends Error {
  readonly code: 'busy' | 'done' | 'unknown';
  readonly intent: StoredIntent;

  constructor(intent: StoredIntent) {
    super(sentence(intent));
    this.name = 'GuardError';
    this.code = intent.state === 'writing' ? 'busy' : intent.state;
    this.intent = intent;
  }
}

function sentence({ what, result, state }: StoredIntent): string {
  switch (state) {
    case 'writing':
      return l10n.t('“{0}” is in progress. Wait for it to finish.', what);
    case 'done':
      return l10n.t('“{0}” was already done: {1}', what, result ?? '');
    case 'unknown':
      return l10n.t(
        'The response to “{0}” was lost, so it may have been done. Check before you try again.',
        what,
      );
  }
}
