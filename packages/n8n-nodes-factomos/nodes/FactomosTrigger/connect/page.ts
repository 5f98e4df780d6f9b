import { randomBytes } from 'node:crypto';
import { type IWebhookFunctions } from 'n8n-workflow';
import { style } from './style.ts';

export type Response = ReturnType<IWebhookFunctions['getResponseObject']>;

export interface Page {
  title: string;
  /** HTML in which every external value is already escaped. */
  body: string;
  script?: string;
  /** HTTP status, 200 by default. */
  status?: number;
}

/**
 * Responds with a page. It is served from the editor's origin, and n8n sets no content security policy for it. This policy allows only
 * elements with the nonce, and its sandbox directive blocks access to the editor's cookies and storage.
 */
export function sendPage(response: Response, { title, body, script, status = 200 }: Page): void {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox',
  ];
  response.status(status).set({
    ...noStore,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
  });
  response.send(
    `<!doctype html><html lang="en"><head><meta charset="utf-8">` +
      `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>` +
      `<style nonce="${nonce}">${style}</style></head><body><main>${body}</main>` +
      (script === undefined ? '' : `<script nonce="${nonce}">${script}</script>`) +
      `</body></html>`,
  );
}

export function sendJson(response: Response, body: Record<string, string>): void {
  response.set(noStore).json(body);
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON for a script element, in which no `</script>` can occur. */
export function toScriptData(data: Record<string, string | number>): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

const noStore = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
