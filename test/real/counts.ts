import { basename } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

/** Prints how many tests each tool had; a file is named after its tool, or lies in a folder of that name. */
export default class Counts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => ({ tool: toolOf(module), state: test.result().state })),
    )
    for (const [tool, rows] of Map.groupBy(tests, ({ tool }) => tool)) console.log(`${tool}: ${count(rows)}`)
    console.log(`\n${count(tests)}`)
  }
}

function toolOf({ relativeModuleId }: TestModule): string {
  const [folder = ''] = relativeModuleId.split('/')
  return folder === 'clients' ? basename(relativeModuleId, '.test.ts') : folder
}

function count(rows: readonly { readonly state: string }[]): string {
  const of = (wanted: string) => rows.filter(({ state }) => state === wanted).length
  return `${of('passed')} passed, ${of('failed')} failed, ${of('skipped')} skipped`
}
