import { env, UIKind, Uri } from 'vscode';

/** An address on this machine as the browser reaches it: in a remote window its port must be forwarded first. */
export async function reachable(address: string): Promise<string> {
  if (env.remoteName === undefined && env.uiKind === UIKind.Desktop) return address;
  return (await env.asExternalUri(Uri.parse(address))).toString(true);
}
