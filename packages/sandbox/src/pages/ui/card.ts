import { html, type Markup } from './markup.ts';

/** A heading with a sentence under it, and actions of the whole page. */
export function pageHead(title: string, lead = '', actions: Markup | string = ''): Markup {
  return html`<div class="head">
    <div>
      <h1>${title}</h1>
      ${lead ? html`<p>${lead}</p>` : ''}
    </div>
    ${actions ? html`<div class="actions">${actions}</div>` : ''}
  </div>`;
}

export function card(title: string, body: Markup, actions: Markup | string = '', id = ''): Markup {
  return html`<section class="card" aria-label="${title}" ${id ? html`id="${id}"` : ''}>
    <header>
      <h2>${title}</h2>
      ${actions}
    </header>
    ${body}
  </section>`;
}

/** The content of an empty list: the reason, and what to do. */
export function empty(title: string, hint: string, action: Markup | string = ''): Markup {
  return html`<div class="empty">
    <p class="what">${title}</p>
    <p>${hint}</p>
    ${action}
  </div>`;
}
