import comments from '@eslint-community/eslint-plugin-eslint-comments';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  // The n8n pack is linted by n8n's own strict rules (`pnpm --filter n8n-nodes-factomos lint`), on top of these.
  globalIgnores([
    '**/dist/',
    '**/coverage/',
    '**/fixtures/',
    '.results/',
    'packages/n8n-nodes-factomos/eslint.config.mjs',
  ]),
  {
    files: ['**/*.ts', 'packages/{n8n-nodes-factomos,vscode-factomos}/**/*.mts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@eslint-community/eslint-comments': comments },
    rules: {
      '@eslint-community/eslint-comments/require-description': 'error',
      '@eslint-community/eslint-comments/no-unused-disable': 'error',
      // `as` may widen, never claim: what comes from outside is parsed.
      '@typescript-eslint/no-unsafe-type-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'max-lines': ['error', { max: 300 }],
      eqeqeq: 'error',
    },
  },
  {
    // n8n's engine, run in tests, takes parts of its own large types, which only an assertion can give it.
    files: ['packages/n8n-nodes-factomos/**/*.mts'],
    rules: {
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
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
    files: ['packages/sandbox/src/**/*.ts'],
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
              group: ['factomos-core/*'],
              message: 'The sandbox takes names and types from factomos-core only.',
            },
          ],
        },
      ],
    },
  },
);
