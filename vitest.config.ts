import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Folders whose files run programs, and take seconds each. */
const SLOW = /\/test\/(?:e2e|templates|scripts|sandbox\/local|chain\/formats|property|options\/cli|faces)\//

/** A worker that came to one of them last would leave the other cores idle. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isSlow = ({ moduleId }: TestSpecification) => SLOW.test(moduleId)
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))]
  }
}

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
    // Node reads the sources itself, as it does for a user: with vite's runner each late import asks another process first, and virtual
    // time runs on meanwhile. Node 22 does not know `using`: there only what is shipped is tested, without virtual time.
    experimental: { viteModuleRunner: Number.parseInt(process.versions.node, 10) < 24 },
    unstubEnvs: true,
    // Many tests wait for a child process or for seconds to pass: three workers keep two cores busy.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    sequence: { sequencer: SlowFirst },
  },
})
