import { describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/registry.ts'
import { formsOf } from '../e2e/support/leaks.ts'
import { commandLinesOf, openHostileScene, type Place, places, runThere } from './hostile-scene.ts'

describe.each(places)('what comes from the server does nothing $name', (place) => {
  test.each(commands.map((entry) => [entry.definition.name, entry] as const))('in `%s`', async (name, entry) => {
    await using hostile = await openHostileScene()
    for (const args of commandLinesOf(entry, place, hostile)) {
      const { stdout, stderr } = await runThere(args, place, hostile)
      const printed = `${args.join(' ')}\n${stdout}${stderr}`
      for (const text of [stdout, stderr]) expect(actionsIn(text, place), printed).toEqual([])
      // Only where it was asked for, and then not the other one.
      const asked = name === 'webhook url' || args.includes('--reveal')
      const secrets = asked ? [hostile.secrets.apiToken] : Object.values(hostile.secrets)
      const shown = `${stdout}\n${stderr}`.replace(/^::add-mask::.*$/gm, '')
      for (const form of secrets.flatMap((secret) => [...formsOf(secret), ...piecesOf(secret)]))
        expect(shown.includes(form) ? `${form} in ${printed}` : '').toBe('')
      if (!args.includes('--quiet')) expect(stdout + stderr, printed).not.toBe('')
    }
  })
})

test.each([['--outputs-from'], ['--timeout'], ['--project'], ['--artifacts-max-size'], ['--variable']])(
  'a token in the place of %s is not repeated, whatever it looks like',
  async (flag) => {
    await using hostile = await openHostileScene()
    const token = 'quite-another-kind-of-token'
    const args = ['trigger', '--ref', 'main', '--token', token, flag, token]
    const { exitCode, stdout, stderr } = await runThere(args, { name: '', kind: 'terminal' }, hostile)
    expect(exitCode).not.toBe(0)
    expect(stdout + stderr).not.toContain(token)
  },
)

/** So much of a token is not left of it anywhere. */
function piecesOf(token: string): string[] {
  return Array.from({ length: token.length / 4 - 1 }, (_, index) => token.slice(index * 4, index * 4 + 8))
}

/** What a terminal or a CI system would act on, beside what this program does itself. */
function actionsIn(text: string, { kind }: Place): string[] {
  const own = text.replace(OWN_CONTROLS, '')
  const controls = own.match(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu)?.filter((character) => !/[\n\t]/.test(character)) ?? []
  return kind === 'github' ? [...controls, ...commandsIn(text)] : controls
}

/** Colours, the progress line and our own sections. */
const OWN_CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is about control characters
  /\u001B\[(?:\d{1,3}(?:;\d{1,3})*)?m|(?:\u001B\[1A)?\r\u001B\[2K|\u001B\[0Ksection_(?:start|end):\d+:gitlab_downstream_\d+(?:\[collapsed=true\])?\r\u001B\[0K/g

const OWN_COMMANDS = ['add-mask', 'debug', 'error', 'warning', 'notice', 'group', 'endgroup']

/** The commands that GitHub's runner would take from these lines, but for our own. */
function commandsIn(text: string): string[] {
  let token: string | undefined
  return text.split('\n').flatMap((line) => {
    if (line.includes('##[')) return [line]
    const command = /^\s*::([^\s:]*)[^:]*::(.*)$/.exec(line)
    if (command === null) return []
    const [, name = '', message = ''] = command
    if (token !== undefined) {
      if (name === token) token = undefined
      return []
    }
    if (name === 'stop-commands') token = message
    return OWN_COMMANDS.includes(name) || name === 'stop-commands' ? [] : [line]
  })
}
