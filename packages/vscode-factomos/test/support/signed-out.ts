import { setSetting } from '../fake/host.ts';
import { start, type Started } from './start.ts';

/** The companies in the secret storage. */
export const stored = ({ profile }: Started): unknown =>
  JSON.parse(profile.secrets.get('factomos.companies') ?? '[]');

/** A signed-out window whose base URL is the sandbox's. */
export async function signedOut(): Promise<Started> {
  const started = await start({ signedIn: false });
  setSetting('factomos.baseUrl', started.sandbox.url);
  return started;
}
