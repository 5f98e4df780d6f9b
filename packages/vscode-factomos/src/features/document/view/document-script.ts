/**
 * The script of the page: it sends clicks, and displays posted content. A click can only send a command of the extension's own list. Data
 * from Factomos is never run as code, and the page's policy allows no other script.
 */
export const DOCUMENT_SCRIPT = `
const vscode = acquireVsCodeApi();
const root = document.getElementById('document');
vscode.setState(JSON.parse(document.body.dataset.state));
document.addEventListener('click', ({ target }) => {
  const button = target.closest('button[data-command]');
  if (button === null || button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  vscode.postMessage({ command: button.dataset.command });
});
window.addEventListener('message', ({ data }) => {
  if (data.done !== undefined)
    for (const button of document.querySelectorAll('button[data-command="' + CSS.escape(data.done) + '"]')) button.removeAttribute('aria-busy');
  if (data.html === undefined || data.html === shown) return;
  shown = data.html;
  const { id } = document.activeElement;
  const busy = [...document.querySelectorAll('button[aria-busy=true]')].map((button) => button.id);
  root.innerHTML = data.html;
  for (const one of busy) document.getElementById(one)?.setAttribute('aria-busy', 'true');
  if (id !== '') document.getElementById(id)?.focus({ preventScroll: true });
});
let shown = root.innerHTML;
vscode.postMessage({ command: 'ready' });
`;
