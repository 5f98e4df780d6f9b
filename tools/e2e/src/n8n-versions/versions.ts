/** What pnpm needs to install a version of n8n: some pin packages that the npm registry does not have, or no longer has. */
export interface N8nVersion {
  version: string;
  overrides: Readonly<Record<string, string>>;
}

/** n8n takes this package from another server than the registry. */
const xlsx = { xlsx: '0.18.5' };
const oldAgents = {
  ...xlsx,
  '@langchain/langgraph-checkpoint': '1.0.0',
  '@langchain/langgraph': '1.0.2',
  '@langchain/langgraph-sdk': '1.0.3',
};
const newAgents = {
  ...xlsx,
  linkedom: '0.18.12',
  '@langchain/langgraph-checkpoint': '1.1.5',
  '@langchain/protocol': '0.0.19',
};

/** The versions that are tried. The newest is the one of e2e/n8n. */
export const VERSIONS: readonly N8nVersion[] = [
  { version: '1.123.81', overrides: oldAgents },
  { version: '2.0.3', overrides: oldAgents },
  { version: '2.15.1', overrides: oldAgents },
  { version: '2.30.8', overrides: newAgents },
  { version: '2.36.8', overrides: newAgents },
];

/** Another version is installed as the newest of these. */
export function toN8nVersion(version: string): N8nVersion {
  return VERSIONS.find((known) => known.version === version) ?? { version, overrides: newAgents };
}
