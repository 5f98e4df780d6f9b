import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { n8nFolder } from './paths.ts';

export type ExpressionEngine = 'legacy' | 'vm';

export interface EnvironmentOptions {
  /** The folder that contains `.n8n`. */
  home: string;
  port: number;
  /** Each n8n process needs its own value. */
  brokerPort: number;
  encryptionKey: string;
  /**
   * `legacy` takes an eighth of the time of `vm`, which is n8n's default.
   *
   * @default the engine in `N8N_EXPRESSION_ENGINE` of this process, or `legacy`
   */
  expressionEngine?: ExpressionEngine | undefined;
  extra?: NodeJS.ProcessEnv;
}

/** Inherited environment variables. Others (npm_*, N8N_*, DB_*, …) would change n8n's behaviour. */
const inherited = [
  'HOME',
  'LANG',
  'LC_ALL',
  'TMPDIR',
  'TZ',
  'USER',
  'SHELL',
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
];

/** Set by tests that look for leftover processes. */
const marker = 'FACTOMOS_RUN';

/** The environment of the machine, with the Node.js of this process first in PATH. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {};
  for (const name of [...inherited, marker])
    if (process.env[name] !== undefined) env[name] = process.env[name];
  return { ...env, PATH: [dirname(process.execPath), process.env.PATH].join(delimiter), NO_COLOR: '1' };
}

/** Modules that start slowly or call other servers. n8n does not start with the name of a module that it does not have. */
function unneededModules(): string[] {
  const modules = join(n8nFolder, 'node_modules/n8n/dist/modules');
  return ['mcp-registry', 'instance-ai', 'chat-hub', 'mcp', 'agents', 'workflow-builder'].filter(
    (name) => existsSync(join(modules, name)) || existsSync(join(modules, `${name}.ee`)),
  );
}

function chosenEngine(): ExpressionEngine {
  const { N8N_EXPRESSION_ENGINE: engine = 'legacy' } = process.env;
  if (engine === 'legacy' || engine === 'vm') return engine;
  throw new Error(`N8N_EXPRESSION_ENGINE must be legacy or vm, not ${engine}.`);
}

/** n8n on loopback, without telemetry and other network requests. */
export function n8nEnvironment(options: EnvironmentOptions): NodeJS.ProcessEnv {
  const { home, port, brokerPort, encryptionKey, expressionEngine = chosenEngine(), extra } = options;
  return {
    ...plainEnvironment(),
    NO_PROXY: '127.0.0.1,localhost',
    no_proxy: '127.0.0.1,localhost',
    N8N_USER_FOLDER: home,
    N8N_ENCRYPTION_KEY: encryptionKey,
    N8N_PROTOCOL: 'http',
    N8N_HOST: '127.0.0.1',
    N8N_LISTEN_ADDRESS: '127.0.0.1',
    N8N_PORT: String(port),
    N8N_EDITOR_BASE_URL: `http://127.0.0.1:${port}/`,
    N8N_WEBHOOK_URL: `http://127.0.0.1:${port}/`,
    N8N_RUNNERS_BROKER_PORT: String(brokerPort),
    N8N_SECURE_COOKIE: 'false',
    N8N_EXPRESSION_ENGINE: expressionEngine,
    N8N_DIAGNOSTICS_ENABLED: 'false',
    N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
    N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
    N8N_TEMPLATES_ENABLED: 'false',
    N8N_DYNAMIC_BANNERS_ENABLED: 'false',
    N8N_HIRING_BANNER_ENABLED: 'false',
    N8N_PERSONALIZATION_ENABLED: 'false',
    N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
    N8N_VERIFIED_PACKAGES_ENABLED: 'false',
    N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
    N8N_COMMUNITY_PACKAGES_ENABLED: 'true',
    N8N_DISABLED_MODULES: unneededModules().join(','),
    N8N_LOG_FORMAT: 'text',
    EXTERNAL_FRONTEND_HOOKS_URLS: '',
    N8N_DIAGNOSTICS_CONFIG_FRONTEND: '',
    N8N_DIAGNOSTICS_CONFIG_BACKEND: '',
    GENERIC_TIMEZONE: 'Europe/Paris',
    ...extra,
  };
}
