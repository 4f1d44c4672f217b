/** Brings the programs and libraries of others that `npm run test:real` needs. What is there already is left alone. */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { succeeds, type Tool, tools, toolsFolder } from './tools.ts'

mkdirSync(toolsFolder, { recursive: true })
for (const [name, tool] of Object.entries(tools)) {
  if (!succeeds(tool.check)) install(name, tool)
  else console.log(`${name} ${tool.version} is here`)
}

function install(name: string, { version, install: commands, check, env }: Tool): void {
  const startedMs = performance.now()
  try {
    for (const [program = '', ...args] of commands) {
      execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } })
    }
    if (!succeeds(check)) throw new Error(`${check.join(' ')} fails`)
    console.log(`${name} ${version} installed in ${Math.round((performance.now() - startedMs) / 1000)} s`)
  } catch (error) {
    console.error(`${name} ${version} cannot be installed: ${error instanceof Error ? error.message : error}`)
    if (process.env.CI) process.exitCode = 1
  }
}
