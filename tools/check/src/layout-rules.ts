import type { IForbiddenRuleType } from 'dependency-cruiser';

export const CHECKED_FOLDERS = ['packages', 'tests', 'tools', 'bench', 'e2e'];

export const MAX_FILES_PER_FOLDER = 20;

/** The folders that each layer of a package must not import, since they are above it. */
const LAYERS: readonly { layer: string; above: string }[] = [
  {
    layer: 'packages/core/src/catalogue',
    above: 'packages/core/src/(client|encode|decode|envelope|webhook)',
  },
  { layer: 'packages/core/src/(encode|decode|envelope)', above: 'packages/core/src/(client|webhook)' },
  {
    layer: 'packages/core/src/client/request',
    above: 'packages/core/src/client/(client|actions[.]generated)[.]ts',
  },
  {
    layer: 'packages/vscode-factomos/src/domain',
    above: 'packages/vscode-factomos/src/(services|features|ui)',
  },
  { layer: 'packages/vscode-factomos/src/services', above: 'packages/vscode-factomos/src/features' },
];

/** No cycles between files or folders, and imports only downwards. A folder and its subfolders count as one. */
export function layoutRules(folders: readonly string[]): IForbiddenRuleType[] {
  const path = `^(${folders.join('|')})(/|$)`;
  return [
    {
      name: 'folder cycle',
      severity: 'error',
      scope: 'folder',
      from: { path },
      to: { circular: true },
    },
    { name: 'file cycle', severity: 'error', from: { path }, to: { circular: true } },
    {
      // `compare` uses the client of core, on which the server must not depend.
      name: 'import of the sandbox’s compare',
      severity: 'error',
      from: { path: '^packages/sandbox/src/', pathNot: '^packages/sandbox/src/(compare/|cli/compare[.]ts$)' },
      to: { path: '^packages/sandbox/src/compare/' },
    },
    ...LAYERS.filter(({ layer }) => folders.some((folder) => layer.startsWith(`${folder}/`))).map(
      ({ layer, above }): IForbiddenRuleType => ({
        name: `import upwards from ${layer}`,
        severity: 'error',
        from: { path: `^${layer}/` },
        to: { path: `^${above}(/|$)` },
      }),
    ),
  ];
}
