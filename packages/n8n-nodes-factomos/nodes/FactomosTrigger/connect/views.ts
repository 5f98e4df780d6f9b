import { escapeHtml, type Page } from './page.ts';
import { connectScript, copyButtons, type ScriptData } from './script.ts';

/** "Connect with Factomos", and the token and secret once they are there. */
export function connectPage(webhookUrl: URL, script: ScriptData): Page {
  const warning = unreachable(webhookUrl);
  return {
    title: 'Connect with Factomos',
    body: `<h1 id="title">Connect with Factomos</h1>
<div id="before">
<p>A window of Factomos opens, where you sign in and accept. Factomos then sends its events to this workflow, and hands over the token and the secret that the credential needs.</p>
<p class="soft">Factomos will call <code>${escapeHtml(`${webhookUrl.origin}${webhookUrl.pathname}`)}</code> with the trigger's URL key. Publish the workflow to receive events.</p>
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
<li>In n8n, create a credential of the type <strong>Factomos API</strong>.</li>
<li>Paste both, save, and choose the credential in your Factomos nodes.</li>
<li>Close this page. n8n has kept neither.</li>
</ol>
</section>`,
    script: connectScript(script),
  };
}

/** The trigger has no usable key yet: a made one, to be pasted. */
export function keyMissingPage(suggestion: string, minLength: number): Page {
  return {
    title: 'Choose a URL key first',
    body: `<h1>Choose a URL key first</h1>
<p>The trigger's <strong>URL Key</strong> is empty or shorter than ${minLength} characters. Factomos signs nothing, so the key in the webhook's URL is what keeps strangers from starting your workflow.</p>
<p>Here is a random one:</p>
${field('key', 'URL key', { value: suggestion })}
<ol>
<li>Paste it into <strong>URL Key</strong> of the Factomos Trigger node.</li>
<li>Press <strong>Execute step</strong> again and reload this page.</li>
</ol>`,
    script: copyButtons,
  };
}

/** What the popup shows once it has posted the keys, before it closes itself. */
export const connectedPage: Page = {
  title: 'Connected',
  body: `<h1>Connected</h1><p>Go back to the page in n8n: it shows the token and the secret. This window can be closed.</p>`,
  script: 'window.close();',
};

export function problemPage(status: number, title: string, sentence: string): Page {
  return { status, title, body: `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(sentence)}</p>` };
}

function field(id: string, label: string, { value = '', secret = false }): string {
  return `<label for="${id}">${label}</label><div class="field"><input id="${id}" type="${secret ? 'password' : 'text'}" value="${escapeHtml(value)}" readonly autocomplete="off" spellcheck="false"><button class="plain" type="button" data-copy="${id}" aria-label="Copy ${label.toLowerCase()}">Copy</button></div>`;
}

/** Why Factomos, which is on the internet, could not call this URL. */
function unreachable({ hostname, protocol }: URL): string | undefined {
  if (/^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[)|\.local$/.test(hostname)) {
    return `Factomos cannot reach ${hostname}: only programs in your own network can. Set N8N_WEBHOOK_URL to n8n's public address, otherwise no event will arrive.`;
  }
  if (protocol === 'http:') {
    return 'This address is not encrypted: the URL key and the events can be read on their way. Set N8N_WEBHOOK_URL to an https address.';
  }
  return undefined;
}
