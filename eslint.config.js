import comments from '@eslint-community/eslint-plugin-eslint-comments';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// The rules that need types are oxlint's (.oxlintrc.json): it takes an eighth of the time.
export default defineConfig(
  // The n8n pack is linted by n8n's own strict rules (`pnpm --filter n8n-nodes-factomos lint`), on top of these.
  globalIgnores([
    '**/dist/',
    '**/coverage/',
    '**/fixtures/',
    '.results/',
    '**/.cache/',
    'packages/n8n-nodes-factomos/eslint.config.mjs',
  ]),
  {
    files: ['**/*.ts', 'packages/{n8n-nodes-factomos,vscode-factomos}/**/*.mts'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    plugins: { '@eslint-community/eslint-comments': comments },
    rules: {
      '@eslint-community/eslint-comments/require-description': 'error',
      '@eslint-community/eslint-comments/no-unused-disable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      'max-lines': ['error', { max: 300 }],
      eqeqeq: 'error',
    },
  },
  {
    // Written by `pnpm generate`: read by editors, and by nobody from top to bottom.
    files: ['**/*.generated.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // n8n's engine, run in tests, is loaded by require: its types are named by import().
    files: ['packages/n8n-nodes-factomos/**/*.mts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  {
    // core runs wherever n8n and VS Code run it: what varies comes in through the constructor.
    files: ['packages/core/src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        'process',
        'setTimeout',
        'setInterval',
        'setImmediate',
        'global',
        '__dirname',
      ],
    },
  },
  {
    // The sandbox is there to disagree with the client: it takes names and types from core, never behaviour.
    // `compare` is a program that calls a Factomos, and no part of one: nothing but the command may import it (see layout-rules.ts).
    files: ['packages/sandbox/src/**/*.ts'],
    ignores: ['packages/sandbox/src/compare/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'factomos-core',
              allowTypeImports: true,
              allowImportNames: ['catalogue', 'notificationTypes'],
              message:
                'The sandbox is written from the manual, not from our client: only names and types come from core.',
            },
          ],
          patterns: [
            {
              group: ['factomos-core/*', '!factomos-core/labels'],
              message: 'The sandbox takes names, words and types from factomos-core only.',
            },
          ],
        },
      ],
    },
  },
);
