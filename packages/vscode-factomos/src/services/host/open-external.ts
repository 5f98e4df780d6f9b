import { env } from 'vscode';

/**
 * Opens an address given as a string. `Uri.parse` would decode and encode it again, and turn the `%3F` of a
 * callback in the query into `%253F`; VS Code takes the string itself too, only its type does not say so.
 */
export async function openExternal(address: string): Promise<boolean> {
  const opened: unknown = await Reflect.apply(env.openExternal, env, [address]);
  return opened === true;
}
