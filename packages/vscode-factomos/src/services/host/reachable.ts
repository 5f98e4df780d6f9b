import { env, UIKind, Uri } from 'vscode';

export interface Reachable {
  readonly address: string;
  /** False when VS Code dropped a part of the URL, which was restored: it may not work in the browser. */
  readonly certain: boolean;
}

/** Converts a local URL to one that the browser can reach: in a remote window its port must be forwarded first. */
export async function reachable(address: string): Promise<Reachable> {
  if (env.remoteName === undefined && env.uiKind === UIKind.Desktop) return { address, certain: true };
  return restored(address, (await env.asExternalUri(Uri.parse(address))).toString(true));
}

/** code-server up to 4.115 returns the proxied port without path and query. */
function restored(address: string, external: string): Reachable {
  if (!URL.canParse(external)) return { address: external, certain: false };
  const given = new URL(address);
  const found = new URL(external);
  // A query that was kept may be encoded in another way.
  const isQueryKept = given.search === '' || found.search !== '';
  if (found.pathname.endsWith(given.pathname) && isQueryKept) return { address: external, certain: true };
  found.pathname = found.pathname.replace(/\/$/, '') + given.pathname;
  found.search = given.search;
  return { address: found.href, certain: false };
}
