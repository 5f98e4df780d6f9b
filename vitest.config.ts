import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['packages/*/vitest.config.{ts,mts}', 'tests/*/vitest.config.ts', 'tools/vitest.config.ts'],
    // Paths are those within each project. Of core alone: vitest run --project core --coverage
    coverage: { provider: 'v8', include: ['src/**/*.ts'] },
  },
});
