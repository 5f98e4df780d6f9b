/** Pages that exist only in English, with the reason. Every other page exists in both languages. */
export const ENGLISH_ONLY: Readonly<Record<string, string>> = {
  '.github/pull_request_template.md': 'for contributors',
  'CHANGELOG.md': 'a list of changes, for all packages and all readers of npm',
  'CONTRIBUTING.md': 'for contributors: the language of the code is English',
  'SECURITY.md': 'GitHub shows one page, to reporters from everywhere',
  'docs/benchmarks.md': 'for contributors and sceptics: numbers, written by a tool',
  'docs/dependencies.md': 'for contributors: written by a tool',
  'docs/releasing.md': 'for maintainers',
  'packages/core/README.md': 'npm shows one page',
  'packages/n8n-nodes-factomos/README.md': 'n8n verifies packages whose page is in English',
  'packages/sandbox/README.md': 'npm shows one page',
  'packages/vscode-factomos/CHANGELOG.md': 'a list of changes',
};
