import { l10n } from 'vscode';
import { UserError } from '../../domain/user-error.ts';

/** Nothing was sent, because the local sandbox is not running. */
export class SandboxStoppedError extends UserError {
  constructor(cause: unknown) {
    super(l10n.t('The sandbox is not running. Nothing was changed.'), { cause });
    this.name = 'SandboxStoppedError';
  }
}
