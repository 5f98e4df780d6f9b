import { env, UIKind, Uri } from 'vscode';

export interface Reachable {
  readonly address: string;
  /** False where VS Code lost a part of it, which was put back: nobody knows whether the browser gets through. */
  readonly certain: boolean;
}

/** An address on this machine as the browser reaches it: in a remote window its port must be forwarded first. */
export async function reachable(address: string): Promise<Reachable> {
  if (env.remoteName === undefined && env.uiKind === UIKind.Desktop) return { address, certain: true };
  return restored(address, (await env.asExternalUri(Uri.parse(address))).toString(true));
}

/** code-server up to 4.115 gives the proxied port alone, without path and query. */
function restored(address: string, external: string): Reachable {
  if (!URL.canParse(external)) return { address: external, certain: false };
  const given = new URL(address);
  const found = new URL(external);
  if (found.pathname.endsWith(given.pathname) && found.search === given.search)
    return { address: external, certain: true };
  found.pathname = found.pathname.replace(/\/$/, '') + given.pathname;
  found.search = given.search;
  return { address: found.href, certain: false };
}
