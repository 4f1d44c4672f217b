import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Those need programs of others: `npm run test:real`.
    exclude: ['test/real/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // A worker keeps its modules from file to file: no test replaces a module, and each takes back what it changes.
    isolate: false,
    unstubEnvs: true,
    // Many tests wait for a child process, so one worker a core keeps all cores busy; by default vitest leaves one idle.
    maxWorkers: '100%',
  },
})
