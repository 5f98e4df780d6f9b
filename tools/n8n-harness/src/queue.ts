import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '@tools/process/ports';
import { n8nEnvironment } from './environment.ts';
import { logIn } from './owner.ts';
import { installPack } from './pack.ts';
import { startPostgres, type Database } from './postgres.ts';
import { startRedis } from './redis.ts';
import type { N8nRest } from './rest.ts';
import { startN8nProcess, type N8nProcess } from './n8n-process.ts';

export interface QueueMode {
  readonly rest: N8nRest;
  /** Where production webhooks answer. */
  readonly webhookUrl: string;
  readonly database: Database;
  /** The process that takes webhooks and puts executions in the queue. */
  readonly webhook: N8nProcess;
  readonly workers: N8nProcess[];
  /** Starts one more worker. */
  addWorker(): Promise<N8nProcess>;
  stop(): Promise<void>;
}

/** n8n on several processes: one for the editor, one for webhooks, two workers, on PostgreSQL and Redis. */
export async function startQueueMode(tgz: string, settings: NodeJS.ProcessEnv = {}): Promise<QueueMode> {
  const folder = mkdtempSync(join(tmpdir(), 'factomos-queue-'));
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const one of stops.splice(0).reverse()) await one();
    rmSync(folder, { recursive: true, force: true });
  };
  const log = (name: string): string => join(folder, `${name}.log`);
  try {
    const [
      databasePort = 0,
      redisPort = 0,
      mainPort = 0,
      mainBroker = 0,
      webhookPort = 0,
      webhookBroker = 0,
    ] = await freePorts(6);
    const database = await startPostgres(databasePort, log('postgres'));
    stops.push(() => database.stop());
    const redis = await startRedis(redisPort, log('redis'));
    stops.push(() => redis.stop());

    const home = join(folder, 'home');
    await installPack(tgz, home);
    const environment = (
      port: number,
      brokerPort: number,
      extra: NodeJS.ProcessEnv = {},
    ): NodeJS.ProcessEnv =>
      n8nEnvironment({
        home,
        port,
        brokerPort,
        encryptionKey: 'made-up-encryption-key-of-the-test',
        extra: {
          ...database.environment,
          ...redis.environment,
          EXECUTIONS_MODE: 'queue',
          OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
          N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
          N8N_WEBHOOK_URL: `http://127.0.0.1:${webhookPort}/`,
          ...settings,
          ...extra,
        },
      });
    const start = async (
      name: string,
      command: string[],
      port: number,
      env: NodeJS.ProcessEnv,
    ): Promise<N8nProcess> => {
      // With one file for all, a worker that starts takes executions of the others for its own from before a crash.
      const own = { ...env, N8N_EVENTBUS_LOGWRITER_LOGBASENAME: `events-${name}` };
      const started = await startN8nProcess({ command, env: own, port, log: log(name) });
      stops.push(() => started.stop());
      return started;
    };
    const main = await start('main', ['start'], mainPort, environment(mainPort, mainBroker));
    const webhook = await start('webhook', ['webhook'], webhookPort, environment(webhookPort, webhookBroker));
    const workers: N8nProcess[] = [];
    let started = 0;
    /** Another program may take a free port before n8n does. */
    const startWorker = async (name: string, attempts: number): Promise<N8nProcess> => {
      const [port = 0, broker = 0] = await freePorts(2);
      const env = environment(port, broker, {
        QUEUE_HEALTH_CHECK_ACTIVE: 'true',
        QUEUE_HEALTH_CHECK_PORT: String(port),
      });
      try {
        return await start(name, ['worker', '--concurrency=10'], port, env);
      } catch (error) {
        if (attempts === 1 || !String(error).includes('port was taken')) throw error;
        return await startWorker(name, attempts - 1);
      }
    };
    const addWorker = async (): Promise<N8nProcess> => {
      // Counted here, since two workers may start at the same time.
      started += 1;
      const worker = await startWorker(`worker-${started}`, 3);
      workers.push(worker);
      return worker;
    };
    await addWorker();
    await addWorker();
    return {
      rest: await logIn(main.url),
      webhookUrl: `http://127.0.0.1:${webhookPort}`,
      database,
      webhook,
      workers,
      addWorker,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
