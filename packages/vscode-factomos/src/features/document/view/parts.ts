import { html, type Html } from '../../../ui/html.ts';
import type { DocumentAction } from './document-view.ts';

/** A text from Factomos or a person: its direction of writing must not change what stands beside it. */
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
