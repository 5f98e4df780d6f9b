import { l10n, StatusBarAlignment, window, type Disposable } from 'vscode';
import type { Quota } from '../../services/api/api.ts';
import { clock } from '../../ui/format.ts';

const LOW = 50;

/** The status bar item “At most N calls left today” of the active company. */
export class CallsStatusBar implements Disposable {
  readonly #item = window.createStatusBarItem('factomos.calls', StatusBarAlignment.Right, 10);

  constructor() {
    this.#item.name = l10n.t('Factomos calls');
    this.#item.command = 'factomos.showCalls';
  }

  show({ left, resetsAt }: Quota, companyLabel: string): void {
    const sentence = l10n.t('Calls to Factomos left today: at most {0}', left);
    this.#item.text = left > LOW ? `$(dashboard) ≤ ${left}` : `$(warning) ≤ ${left}`;
    this.#item.tooltip = l10n.t(
      '{0}: {1}. The quota resets at {2}.',
      companyLabel,
      sentence,
      clock(resetsAt),
    );
    this.#item.accessibilityInformation = { label: sentence };
    this.#item.show();
  }

  hide(): void {
    this.#item.hide();
  }

  dispose(): void {
    this.#item.dispose();
  }
}
