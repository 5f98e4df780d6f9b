import { type CodeBlock } from './code-blocks.ts';

/** Commands of the documents that another check runs, and which. */
export const COMMANDS_RUN_ELSEWHERE: readonly (readonly [command: RegExp, runBy: string])[] = [
  [/^npx pnpm@12 (test|demo|demo --once|e2e)$/, '.ci/run'],
  [/^npx pnpm@12 generate$/, 'tools/check/src/steps.ts'],
  [/^npx pnpm@12 bench$/, 'bench/run.ts'],
  [/^npx pnpm@12 nightly$/, '.github/workflows/nightly.yml'],
  [/^npx pnpm@12 release --dry-run$/, '.github/workflows/ci.yml'],
  [/^code --install-extension \S+\.vsix$/, 'e2e/vscode/src/code-server.ts'],
];

/** The pages whose other commands `e2e/documents/test/commands.test.ts` runs exactly, in the order of the page. */
export const FOLLOWED_PAGES: readonly string[] = [
  'README.md',
  'docs/quickstart-sandbox.md',
  'packages/n8n-nodes-factomos/README.md',
];

/** The commands of a shell block, without comments; those after `&&` separately. */
export function commandsOf({ code }: CodeBlock): string[] {
  return code
    .replaceAll(/\\\n */g, '')
    .split('\n')
    .flatMap((line) => line.replace(/ +#.*$/, '').split(' && '))
    .filter((command) => command !== '');
}

/** The commands of a block that no other check runs. */
export function commandsToFollow(block: CodeBlock): string[] {
  return commandsOf(block).filter(
    (command) => !COMMANDS_RUN_ELSEWHERE.some(([pattern]) => pattern.test(command)),
  );
}
