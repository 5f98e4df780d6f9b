import { html, type Html } from '../../../ui/html.ts';
import type { DocumentAction } from './document-view.ts';

/** Isolates external text, so that its writing direction does not affect the text around it. */
export function foreign(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}

export function actionButton({ command, label, cost, primary }: DocumentAction): Html {
  return html`<button
    type="button"
    id="action-${command}"
    data-command="${command}"
    class="${primary === true ? 'primary' : ''}"
  >
    ${label}${cost === undefined ? undefined : html` <small>${cost}</small>`}
  </button>`;
}
