import { createSandbox, type Sandbox, type SandboxOptions } from 'factomos-sandbox';
import { afterEach, expect } from 'vitest';
import { start as startExtension } from '../../src/extension.ts';
import type { App } from '../../src/features/app.ts';
import { companyId, type CompanyRecord } from '../../src/domain/company.ts';
import type { CompanySession } from '../../src/services/company/company-session.ts';
import { commands } from '../fake/vscode.ts';
import { Profile } from '../fake/context.ts';
import { host, resetHost } from '../fake/host.ts';
import { resetLanguages } from '../fake/languages.ts';
import { ui } from '../fake/ui.ts';
import { resetScreen } from '../fake/window.ts';

/** The extension, activated in a fake VS Code, with its own sandbox. */
export interface Started {
  readonly app: App;
  readonly sandbox: Sandbox;
  readonly profile: Profile;
  readonly session: () => Promise<CompanySession>;
  /** Runs a command with these answers to its prompts. */
  readonly run: (
    command: string,
    argument?: unknown,
    ...answers: Parameters<typeof ui.answer>
  ) => Promise<void>;
  /** The calls that Factomos has received since the last call of this function. */
  readonly calls: () => string[];
  /** Closes this window and opens another one with the same profile. */
  readonly restart: () => Promise<Started>;
}

const endings: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
  const { left, messages } = ui;
  ui.reset();
  expect(left, 'answers that nobody asked for').toBe(0);
  // Unexpected errors fail the test even if it checks something else.
  expect(messages.filter((message) => message.startsWith('Something went wrong in VS Code'))).toEqual([]);
});

interface StartOptions extends SandboxOptions {
  signedIn?: boolean;
  /** The base URL of a server in front of the sandbox. */
  inFront?: (sandbox: Sandbox) => Promise<string>;
}

/** Starts the extension, signed in to a new sandbox unless `signedIn` is false. */
export async function start(options: StartOptions = {}): Promise<Started> {
  const { signedIn = true, inFront, ...sandboxOptions } = options;
  const sandbox = await createSandbox(sandboxOptions);
  const profile = new Profile();
  endings.push(async () => {
    profile.delete();
    await sandbox.close();
  });
  const { token, secret } = sandbox;
  const url = (await inFront?.(sandbox)) ?? sandbox.url;
  if (signedIn) profile.secrets.set('factomos.companies', JSON.stringify([recordOf({ url, token, secret })]));
  return openWindow(sandbox, profile);
}

export function recordOf(
  { url, token, secret }: Pick<Sandbox, 'url' | 'token' | 'secret'>,
  label = 'ACME',
): CompanyRecord {
  return { id: companyId(url, token), label, baseUrl: url, token, secret };
}

function openWindow(sandbox: Sandbox, profile: Profile): Started {
  resetHost();
  resetScreen();
  resetLanguages();
  const context = profile.context();
  const app = startExtension(context);
  let closed = false;
  let seen = sandbox.journal.entries({ limit: 1 })[0]?.id ?? 0;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    for (const subscription of context.subscriptions) await subscription.dispose();
  };
  endings.push(close);
  return {
    app,
    sandbox,
    profile,
    session: async () => {
      const session = await app.active.session();
      if (session === undefined) throw new Error('signed out');
      return session;
    },
    run: async (command, argument, ...answers) => {
      ui.answer(...answers);
      await commands.executeCommand(`factomos.${command}`, argument);
    },
    calls: () => {
      const entries = sandbox.journal.entries({ after: seen, limit: 10_000 });
      seen = entries[0]?.id ?? seen;
      return entries.map(({ action }) => action).reverse();
    },
    restart: async () => {
      await close();
      return openWindow(sandbox, profile);
    },
  };
}

export { host, ui };
