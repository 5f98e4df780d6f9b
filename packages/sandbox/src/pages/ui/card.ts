import { html, type Markup } from './markup.ts';

/** A heading with a sentence under it, and what can be done on the whole page. */
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

/** What stands where nothing is yet: why, and what to do about it. */
export function empty(title: string, hint: string, action: Markup | string = ''): Markup {
  return html`<div class="empty">
    <p class="what">${title}</p>
    <p>${hint}</p>
    ${action}
  </div>`;
}
