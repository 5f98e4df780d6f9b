import { existsSync, readFileSync } from 'node:fs';
import { createSandbox, type Sandbox } from '../create-sandbox.ts';
import { definedOf } from '../defined-of.ts';
import { SandboxError } from '../sandbox-error.ts';
import { releaseMemory } from '../seed/release-memory.ts';
import { parseSeed } from '../seed/seed.ts';
import { type Command, type OptionValues } from './command.ts';
import { dailyLimitOf, portOf, quirksOf } from './option-values.ts';

/** The options to start a sandbox with. Each can also be set in the environment. */
export const sandboxOptions = {
  port: { type: 'string' },
  host: { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  db: { type: 'string' },
  seed: { type: 'string' },
  quota: { type: 'string' },
  webhook: { type: 'string' },
  clock: { type: 'string' },
  quirk: { type: 'string', multiple: true },
} as const;

export const SANDBOX_USAGE =
  '[--port N] [--host 127.0.0.1] [--allow-host NAME]… [--db FILE] [--seed FILE] [--quota N|off] [--webhook URL] [--clock DATE] [--quirk NAME=VALUE]…';

/** @throws SandboxError */
export async function startSandbox(values: OptionValues, defaultPort: string): Promise<Sandbox> {
  const sandbox = await createWith(values, defaultPort);
  if (values.one('seed') !== undefined) await releaseMemory();
  return sandbox;
}

/** A function of its own, so that nothing holds the seed. */
function createWith(values: OptionValues, defaultPort: string): Promise<Sandbox> {
  return createSandbox({
    port: portOf(values.one('port') ?? defaultPort),
    allowedHosts: values.many('allow-host'),
    ...definedOf({
      host: values.one('host'),
      file: values.one('db'),
      webhook: values.one('webhook'),
      clock: values.one('clock'),
      seed: seedOf(values.one('seed')),
      dailyLimit: dailyLimitOf('--quota', values.one('quota')),
    }),
    quirks: quirksOf('--quirk', values.many('quirk')),
  });
}

export const start: Command = {
  name: 'start',
  words: 0,
  usage: `start [--json] ${SANDBOX_USAGE}`,
  summary: 'Starts a sandbox and prints its URL, token and secret.',
  options: { json: { type: 'boolean' }, ...sandboxOptions },
  environment: ['json', ...Object.keys(sandboxOptions)],
  run: async ({ values, print }) => {
    const file = values.one('db');
    const goesOn = file !== undefined && existsSync(file);
    const sandbox = await startSandbox(values, '4280');
    // Registered before anything is printed, since a reader of the output may stop the sandbox at once.
    const stopped = stopSignal();
    if (values.has('json')) {
      const { url, token, secret } = sandbox;
      print(JSON.stringify({ url, token, secret, pid: process.pid }));
    } else introduction(sandbox, values.one('host'), goesOn ? file : undefined).forEach(print);
    await stopped;
    await sandbox.close();
  },
};

/** @param continued the file whose data is reused */
function introduction({ url, token, secret }: Sandbox, host = '127.0.0.1', continued?: string): string[] {
  const isLocal = /^(127\.|localhost$|::1$)/.test(host);
  return [
    `Factomos sandbox at ${url}`,
    `  API     ${url}/api/api.php`,
    `  token   ${token}`,
    `  secret  ${secret}`,
    ...(isLocal
      ? []
      : ['  Warning: other machines can reach it, and read and change everything without a login.']),
    ...(continued === undefined ? [] : [`  Continues with ${continued}. A seed is used at the next reset.`]),
    '  Ctrl-C stops it.',
  ];
}

function stopSignal(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        stop();
      });
    }
  });
}

function seedOf(file: string | undefined): ReturnType<typeof parseSeed> | undefined {
  if (file === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    return parseSeed(value);
  } catch (error) {
    if (error instanceof SandboxError) throw error;
    throw new SandboxError(
      'seed-invalid',
      `${file} cannot be read as a seed: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}
