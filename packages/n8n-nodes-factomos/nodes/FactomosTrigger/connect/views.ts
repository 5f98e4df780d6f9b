import { DEFAULT_BASE_URL } from 'factomos-core';
import { escapeHtml, type Page } from './page.ts';
import { connectScript, copyButtons, type ScriptData } from './script.ts';

const SANDBOX_NOTE =
  '<p class="soft">To connect to a sandbox instead, set <strong>Factomos URL</strong> under <strong>Additional Options</strong> of the trigger to its address, such as http://localhost:4280.</p>';

/** The page with the button "Connect with Factomos", and later the token and the secret. */
export function connectPage(webhookUrl: URL, script: ScriptData): Page {
  const factomos = new URL(script.authorizeUrl);
  const warning = addressWarning(webhookUrl, factomos);
  const isSandbox = factomos.host !== new URL(DEFAULT_BASE_URL).host;
  return {
    title: 'Connect with Factomos',
    body: `<h1 id="title">Connect with Factomos</h1>
<div id="before">
<p>A window of <strong>${escapeHtml(factomos.host)}</strong> opens, where you sign in and accept. Factomos then sends its events to this workflow, and this page shows the token and the secret that the credential needs.</p>
<p class="soft">Factomos will call <code>${escapeHtml(`${webhookUrl.origin}${webhookUrl.pathname}`)}</code> with the trigger's URL key.</p>
${isSandbox ? '' : SANDBOX_NOTE}
${warning === undefined ? '' : `<p class="warning" id="warning">${escapeHtml(warning)}</p>`}
<p><button id="connect" type="button">Connect with Factomos</button></p>
<noscript><p class="warning">This page needs JavaScript.</p></noscript>
</div>
<div id="status" role="status" aria-live="polite"></div>
<p><a id="link" target="_blank" rel="noopener noreferrer" hidden>Open Factomos</a><button id="reload" class="plain" type="button" hidden>Reload this page</button></p>
<section id="result" aria-labelledby="result-title" hidden>
<h2 id="result-title" tabindex="-1">Token and secret</h2>
${field('api-key', 'Token', { secret: true })}
${field('api-secret', 'Secret', { secret: true })}
<ol>
<li>In n8n, create a credential of the type <strong>Factomos API</strong>, paste both into it and save.</li>
<li>Choose the credential in the trigger and in your Factomos nodes.</li>
<li>Publish the workflow: until then, no event starts it.</li>
<li>Close this page. n8n has stored neither the token nor the secret.</li>
</ol>
</section>`,
    script: connectScript(script),
  };
}

/** The page for a trigger without a usable key: suggests a random one. */
export function keyMissingPage(suggestion: string, minLength: number): Page {
  return {
    title: 'Choose a URL key first',
    body: `<h1>Choose a URL key first</h1>
<p>The trigger's <strong>URL Key</strong> is empty or shorter than ${minLength} characters. Factomos does not sign its notifications, so only the key in the webhook's URL keeps strangers from starting your workflow.</p>
<p>Here is a random one:</p>
${field('key', 'URL key', { value: suggestion })}
<ol>
<li>In n8n, press <strong>Stop Listening</strong>: while n8n listens, it uses the trigger as it was.</li>
<li>Paste the key into <strong>URL Key</strong> of the Factomos Trigger.</li>
<li>Press <strong>Execute step</strong> again and reload this page.</li>
</ol>`,
    script: copyButtons,
  };
}

/** What the popup shows after the keys were posted and before it closes. */
export const connectedPage: Page = {
  title: 'Connected',
  body: `<h1>Connected</h1><p>The page that you came from shows the token and the secret. You can close this window.</p>`,
  script: 'window.close();',
};

export function problemPage(status: number, title: string, sentence: string): Page {
  return { status, title, body: `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(sentence)}</p>` };
}

function field(id: string, label: string, { value = '', secret = false }): string {
  return `<label for="${id}">${label}</label><div class="field"><input id="${id}" type="${secret ? 'password' : 'text'}" value="${escapeHtml(value)}" readonly autocomplete="off" spellcheck="false"><button class="plain" type="button" data-copy="${id}" aria-label="Copy ${label.toLowerCase()}">Copy</button></div>`;
}

const THIS_MACHINE = /^(localhost$|127\.|\[::1\]$)/;
const OWN_NETWORK = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[)|\.local$/;

/** A warning for URLs that Factomos cannot reach, or not securely. A sandbox nearby reaches n8n without the internet. */
function addressWarning({ hostname, protocol }: URL, factomos: URL): string | undefined {
  if (THIS_MACHINE.test(factomos.hostname)) return undefined;
  if (OWN_NETWORK.test(factomos.hostname) && !THIS_MACHINE.test(hostname)) return undefined;
  if (OWN_NETWORK.test(hostname)) {
    return `Factomos cannot reach ${hostname}, since it is an address of your own network. Set N8N_WEBHOOK_URL to n8n's public address, otherwise no event will arrive.`;
  }
  if (protocol === 'http:') {
    return 'This address is not encrypted, so others on the network can read the URL key and the events. Set N8N_WEBHOOK_URL to an https address.';
  }
  return undefined;
}
