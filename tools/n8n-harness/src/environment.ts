import { dirname, delimiter } from 'node:path';

export interface EnvironmentOptions {
  /** n8n keeps `.n8n` in it. */
  home: string;
  port: number;
  /** Each n8n process needs its own. */
  brokerPort: number;
  encryptionKey: string;
  /** `legacy` costs an eighth of `vm`, which is n8n's default. */
  expressionEngine: 'legacy' | 'vm';
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

/** The machine's environment, with the Node that runs this first in PATH. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {};
  for (const name of [...inherited, marker])
    if (process.env[name] !== undefined) env[name] = process.env[name];
  return { ...env, PATH: [dirname(process.execPath), process.env.PATH].join(delimiter), NO_COLOR: '1' };
}

/** n8n on loopback, without telemetry and other network requests. */
export function n8nEnvironment(options: EnvironmentOptions): NodeJS.ProcessEnv {
  const { home, port, brokerPort, encryptionKey, expressionEngine, extra } = options;
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
    N8N_DISABLED_MODULES: 'mcp-registry,instance-ai,chat-hub,mcp,agents,workflow-builder',
    N8N_LOG_FORMAT: 'text',
    EXTERNAL_FRONTEND_HOOKS_URLS: '',
    N8N_DIAGNOSTICS_CONFIG_FRONTEND: '',
    N8N_DIAGNOSTICS_CONFIG_BACKEND: '',
    GENERIC_TIMEZONE: 'Europe/Paris',
    ...extra,
  };
}
