import type { ActionName } from 'factomos-core';
import { l10n, ProgressLocation, window } from 'vscode';
import { currentScope, type CallScope, type ViewId } from './call-scope.ts';

/** Shorter calls show no progress, which would only flash. */
const SHOW_AFTER_MS = 300;
/** A view's progress bar has no button, so after this time a notification with Cancel is shown. */
const OFFER_CANCEL_AFTER_MS = 3_000;
/** Calls that follow each other within this time share one progress. */
const LINGER_MS = 150;

export interface TrackedCall {
  readonly action: ActionName;
  readonly effect: 'read' | 'write';
}

/** Shows the progress of slow calls where they were started, and lets the user cancel them. */
export class CallProgress {
  readonly #isVisible: (view: ViewId) => boolean;
  readonly #waits = new Map<CallScope, Map<TrackedCall['effect'], Wait>>();

  constructor(isVisible: (view: ViewId) => boolean) {
    this.#isVisible = isVisible;
  }

  /** Runs a call with a signal that its Cancel button and its caller can abort. */
  async track<T>(call: TrackedCall, run: (signal: AbortSignal | undefined) => Promise<T>): Promise<T> {
    const scope = currentScope();
    if (scope.ownProgress === true) return await run(scope.signal);
    const cancel = new AbortController();
    const wait = this.#waitOf(scope, call);
    wait.begin(cancel);
    try {
      return await run(
        scope.signal === undefined ? cancel.signal : AbortSignal.any([cancel.signal, scope.signal]),
      );
    } finally {
      wait.end(cancel);
    }
  }

  #waitOf(scope: CallScope, call: TrackedCall): Wait {
    const ofScope = this.#waits.get(scope) ?? new Map<TrackedCall['effect'], Wait>();
    this.#waits.set(scope, ofScope);
    const known = ofScope.get(call.effect);
    if (known !== undefined) return known;
    const view = scope.view !== undefined && this.#isVisible(scope.view) ? scope.view : undefined;
    const wait = new Wait(titleOf(call, scope), view, () => {
      ofScope.delete(call.effect);
      if (ofScope.size === 0) this.#waits.delete(scope);
    });
    ofScope.set(call.effect, wait);
    return wait;
  }
}

/** The progress of the calls in one scope, while one of them runs. */
class Wait {
  readonly #title: string;
  readonly #view: ViewId | undefined;
  readonly #over: () => void;
  readonly #running = new Set<AbortController>();
  readonly #timers: NodeJS.Timeout[];
  #linger: NodeJS.Timeout | undefined;
  #hide: () => void = () => undefined;
  readonly #hidden = new Promise<void>((resolve) => (this.#hide = resolve));

  constructor(title: string, view: ViewId | undefined, over: () => void) {
    this.#title = title;
    this.#view = view;
    this.#over = over;
    this.#timers = [
      setTimeout(() => {
        this.#show();
      }, SHOW_AFTER_MS),
    ];
  }

  begin(call: AbortController): void {
    clearTimeout(this.#linger);
    this.#running.add(call);
  }

  end(call: AbortController): void {
    this.#running.delete(call);
    if (this.#running.size > 0) return;
    this.#linger = setTimeout(() => {
      for (const timer of this.#timers) clearTimeout(timer);
      this.#hide();
      this.#over();
    }, LINGER_MS);
  }

  #show(): void {
    // All calls have ended; only waiting for a possible next one.
    if (this.#running.size === 0) return;
    const view = this.#view;
    if (view === undefined) {
      this.#offerCancel();
      return;
    }
    void window.withProgress({ location: { viewId: view } }, () => this.#hidden);
    this.#timers.push(
      setTimeout(() => {
        this.#offerCancel();
      }, OFFER_CANCEL_AFTER_MS - SHOW_AFTER_MS),
    );
  }

  #offerCancel(): void {
    void window.withProgress(
      { location: ProgressLocation.Notification, title: this.#title, cancellable: true },
      (_progress, token) => {
        token.onCancellationRequested(() => {
          for (const call of this.#running) call.abort();
        });
        return this.#hidden;
      },
    );
  }
}

function titleOf({ action, effect }: TrackedCall, { title }: CallScope): string {
  const what = title ?? actionTitle(action);
  return effect === 'read' ? what : l10n.t('{0}. Cancel only stops waiting: it may still be done.', what);
}

function actionTitle(action: ActionName): string {
  switch (action) {
    case 'listInvoice':
      return l10n.t('Reading invoices');
    case 'getInvoice':
      return l10n.t('Reading the invoice');
    case 'getEstimate':
      return l10n.t('Reading the estimate');
    case 'getClient':
      return l10n.t('Reading the client');
    case 'getService':
      return l10n.t('Reading the service');
    case 'listEmailTemplates':
      return l10n.t('Reading the email templates');
    case 'getInvoiceMailHistory':
      return l10n.t('Reading the sent emails');
    default:
      return l10n.t('Waiting for Factomos');
  }
}
