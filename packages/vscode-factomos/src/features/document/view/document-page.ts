import { env } from 'vscode';
import { html, Html } from '../../../ui/html.ts';
import { DOCUMENT_SCRIPT } from './document-script.ts';
import { DOCUMENT_STYLE } from './document-style.ts';

const style = new Html(DOCUMENT_STYLE);
const script = new Html(DOCUMENT_SCRIPT);

/** The HTML page around a document. Its content security policy allows only this style and this script. */
export function documentPage({
  body,
  title,
  state,
  nonce,
}: {
  readonly body: Html;
  readonly title: string;
  /** The state from which the panel is restored after a restart. */
  readonly state: object;
  readonly nonce: string;
}): string {
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
    <html lang="${env.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style nonce="${nonce}">
          ${style}
        </style>
      </head>
      <body data-state="${JSON.stringify(state)}">
        <div id="document">${body}</div>
        <script nonce="${nonce}">
          ${script};
        </script>
      </body>
    </html>`.toString();
}
