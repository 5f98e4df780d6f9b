import { toScriptData } from './page.ts';

/** The data of the page's script. */
export interface ScriptData extends Record<string, string | number> {
  /** The URL of authorize.php, with a placeholder as `app_callback`. */
  authorizeUrl: string;
  state: string;
  ttlSeconds: number;
}

/**
 * The states of the page: ready, then waiting (or blocked), then done, timed-out, stopped or taken. Each sets one sentence
 * in the live region and `data-state` on the body.
 *
 * The page polls, since the popup's opener policy may disable `postMessage`, and Factomos's server may post the keys instead
 * of the popup.
 */
export function connectScript(data: ScriptData): string {
  return `'use strict';
const data = ${toScriptData(data)};
const byId = (id) => document.getElementById(id);
const here = location.href.split(/[?#]/)[0];
const target = new URL(data.authorizeUrl);
target.searchParams.set('app_callback', here + '?state=' + data.state);
const url = target.href;
const ends = Date.now() + data.ttlSeconds * 1000;
let failures = 0;
let polling = false;

function show(state, tone, sentence) {
  document.body.dataset.state = state;
  byId('status').dataset.tone = tone;
  byId('status').textContent = sentence;
  byId('connect').disabled = !['ready', 'blocked', 'waiting'].includes(state);
  byId('link').hidden = state !== 'blocked';
  byId('reload').hidden = !['timed-out', 'stopped', 'taken'].includes(state);
}
function finish(answer) {
  byId('api-key').value = answer.apiKey;
  byId('api-secret').value = answer.apiSecret;
  byId('title').textContent = document.title = 'Connected with Factomos';
  byId('before').hidden = true;
  byId('result').hidden = false;
  show('done', 'good', 'Copy the token and the secret now: they are shown this once.');
  byId('result-title').focus();
}
async function poll() {
  if (Date.now() > ends) {
    polling = false;
    show('timed-out', 'bad', 'Factomos did not answer within two minutes, and n8n has stopped listening. Press "Execute step" in n8n again, then reload this page. Connecting again replaces what Factomos may have registered.');
    return;
  }
  try {
    const response = await fetch(here + '?take=1&state=' + data.state, { cache: 'no-store' });
    const answer = await response.json();
    failures = 0;
    if (answer.status === 'ready') { polling = false; finish(answer); return; }
    if (answer.status === 'taken') { polling = false; show('taken', 'bad', 'The token and the secret were already shown in another tab. To connect again, reload this page.'); return; }
    if (answer.status === 'unknown') { polling = false; show('stopped', 'bad', 'This attempt has expired. Press "Execute step" in n8n again, then reload this page.'); return; }
  } catch {
    failures += 1;
    if (failures >= 3) { polling = false; show('stopped', 'bad', 'n8n has stopped listening, or cannot be reached. Press "Execute step" in n8n again, then reload this page.'); return; }
  }
  setTimeout(poll, 1000);
}
function wait() {
  if (polling) return;
  polling = true;
  poll();
}
byId('link').href = url;
byId('connect').addEventListener('click', () => {
  const popup = window.open(url, '', 'width=480,height=640');
  if (popup) show('waiting', '', 'Waiting for Factomos. Sign in and accept in the window that opened. This page then continues by itself.');
  else show('blocked', 'bad', 'Your browser blocked the window. Allow pop-ups for this page and press the button again, or open Factomos with this link:');
  wait();
});
byId('link').addEventListener('click', () => show('waiting', '', 'Waiting for Factomos. Sign in and accept in the tab that opened. This page then continues by itself.'));
byId('reload').addEventListener('click', () => location.reload());
${copyButtons}
show('ready', '', '');`;
}

/** Every button with \`data-copy\` copies the field that it names, and says so. */
export const copyButtons = `for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = 'Copied';
    } catch {
      field.type = 'text';
      field.select();
      button.textContent = 'Press Ctrl+C';
    }
  });
}`;
