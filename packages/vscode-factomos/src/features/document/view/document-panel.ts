/** What a document's panel shows: loaded with the first panel. */
export { documentPage } from './document-page.ts';
export { documentPanelBody } from './document-panel-body.ts';
