/** The code of document panels, loaded with the first panel. */
export { documentPage } from './document-page.ts';
export { documentPanelBody } from './document-panel-body.ts';
