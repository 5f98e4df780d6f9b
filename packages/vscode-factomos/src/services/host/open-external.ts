import { env } from 'vscode';

/**
 * Opens a URL given as a string. `Uri.parse` would decode and encode it again, and turn `%3F` in the query into `%253F`. VS Code also
 * accepts a string, although its type does not say so.
 */
export async function openExternal(address: string): Promise<boolean> {
  const opened: unknown = await Reflect.apply(env.openExternal, env, [address]);
  return opened === true;
}
