import { defineConfig } from 'vitest/config'

// `pool: forks`: DuckDB for Node is a native module and does not survive being loaded in several threads.
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
