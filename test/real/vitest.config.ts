import { defineConfig } from 'vitest/config'

/** The product and programs that others wrote; `npm test` leaves these tests out. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    maxWorkers: '100%',
    reporters: ['default', './counts.ts'],
  },
})
