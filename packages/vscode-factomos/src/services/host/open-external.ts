import { env, l10n, window } from 'vscode';
import { isLoopback } from '../../domain/local-address.ts';
import { reachable } from './reachable.ts';

/**
 * Opens a URL given as a string. `Uri.parse` would decode and encode it again, and turn `%3F` in the query into `%253F`. VS Code also
 * accepts a string, although its type does not say so.
 *
 * @returns undefined when it was opened, otherwise the address to enter in the browser
 */
export async function openExternal(address: string): Promise<string | undefined> {
  const target = await targetOf(address);
  if (target.isWhole && (await open(target.address))) return undefined;
  return target.address;
}

/** Opens a URL. Offers to copy a local one that cannot be opened; for others VS Code asks the user, who may decline. */
export async function openOrOfferCopy(address: string): Promise<void> {
  const toCopy = await openExternal(address);
  if (toCopy === undefined || !isLoopback(address)) return;
  const copy = l10n.t('Copy Address');
  const text = l10n.t('The browser did not open. Copy the address and open it there.');
  if ((await window.showWarningMessage(text, copy)) === copy) await env.clipboard.writeText(toCopy);
}

/**
 * VS Code forwards a local address of a remote machine when it opens it, and code-server up to 4.115 drops its path then. The forwarded address
 * is opened instead, unless it is local too and would lose its path the same way.
 */
async function targetOf(address: string): Promise<{ address: string; isWhole: boolean }> {
  if (!isLoopback(address)) return { address, isWhole: true };
  const forwarded = await reachable(address);
  if (forwarded.certain) return { address, isWhole: true };
  return { address: forwarded.address, isWhole: !isLoopback(forwarded.address) };
}

async function open(address: string): Promise<boolean> {
  const opened: unknown = await Reflect.apply(env.openExternal, env, [address]);
  return opened === true;
}
