import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Finished } from './program.ts'
import type { Scene } from './scene.ts'
import type { FinishedStep } from './step.ts'

/** The token, and what it looks like in addresses, headers, JSON and credentials that were packed with it. */
export function formsOf(token: string): string[] {
  const bytes = Buffer.from(token)
  const base64 = [0, 1, 2].flatMap((offset) => {
    const shifted = Buffer.concat([Buffer.alloc(offset), bytes])
    // Characters at both ends also depend on what stands beside the token.
    return (['base64', 'base64url'] as const).map((encoding) =>
      shifted.toString(encoding).replace(/=+$/, '').slice(4, -2),
    )
  })
  return [
    token,
    encodeURIComponent(token),
    encodeURIComponent(encodeURIComponent(token)),
    bytes.toString('hex'),
    ...base64,
  ]
}

/** Packed in the ways in which programs print credentials. */
export function mentionsOf(token: string): string[] {
  return [
    token,
    `https://oauth2:${encodeURIComponent(token)}@gitlab.example/x.git?token=${encodeURIComponent(token)}`,
    ...['', 'u', 'us', 'user'].map(
      (user) => `Authorization: Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`,
    ),
    JSON.stringify({ token }),
  ]
}

/** Nothing that the run left, on the screen, in files or in the addresses it called, has one of the tokens in it. */
export function expectNoLeak(tokens: readonly string[], scene: Scene, finished: Finished | FinishedStep): void {
  const traces: Record<string, string> = {
    stdout: finished.stdout.replace(/^::add-mask::.*$/gm, ''),
    stderr: finished.stderr,
    urls: scene.sandbox.requests.map(({ url }) => url).join('\n'),
    ...filesIn(scene.folder),
  }
  for (const token of tokens)
    for (const form of formsOf(token))
      for (const [place, text] of Object.entries(traces))
        expect(text.includes(form) ? `${form} in ${place}:\n${text}` : '').toBe('')
}

/** Outputs, state, summary and reports: every file below the folder, by its path. */
function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]),
  )
}
