import { parseChain } from '../../src/chain/file/read.ts'
import { problemsOf } from '../options/resolving.ts'

/** What is said of a chain file, a line for each problem, without the name of the file. */
export async function refusalsOf(text: string): Promise<readonly string[]> {
  const { message, details } = await problemsOf(parseChain(text, { file: 'downstream.yml' }))
  return (details.length > 0 ? details : [message]).map((line) => line.replace(/^downstream\.yml:/, ''))
}

/** A file with one step that has these lines beside its project and ref, the first of them on line 5. */
export function step(lines: string): string {
  return `pipelines:\n  lib:\n    project: group/lib\n    ref: main\n${lines.replaceAll(/^/gm, '    ')}\n`
}

/** A file with a step on each line, the first of them on line 3. */
export function steps(...lines: readonly string[]): string {
  return `defaults: { project: group/lib, ref: main }\npipelines:\n${lines.map((line) => `  ${line}\n`).join('')}`
}
