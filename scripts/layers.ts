/**
 * The layers of src/, from the top down; imports go down only, types included. `npm run generate` writes the linter's rules from this
 * list into biome.layers.json, which biome.json extends. Folders of one layer do not import each other.
 */
export const layers: readonly (readonly string[])[] = [
  ['action.ts', 'post.ts', 'cli.ts', 'index.ts', 'sandbox.ts'],
  ['faces'],
  ['commands'],
  ['chain'],
  ['run'],
  ['notify'],
  ['pipeline'],
  ['report'],
  ['gitlab', 'options'],
  ['host'],
  ['text'],
  [
    'errors.ts',
    'clock.ts',
    'concurrency.ts',
    'files.ts',
    'glob.ts',
    'lock-file.ts',
    'random-id.ts',
    'shell.ts',
    'version.ts',
  ],
]

/**
 * A wing beside the layers: of them it uses the ground and these files, and only these files load it. What shows jobs to people is among them;
 * nothing that speaks to a GitLab.
 */
export const wing = {
  room: 'sandbox',
  uses: [
    'gitlab/types.ts',
    'gitlab/status.ts',
    'report/result.ts',
    'report/words.ts',
    'report/html/*.ts',
    'text/log-lines.ts',
  ],
  loadedBy: ['sandbox.ts', 'commands/local-sandbox/*.ts'],
}

/** Files of a room that have the name of an entry: a pattern cannot tell one from the other. */
const namesakes: Readonly<Record<string, readonly string[]>> = {
  faces: ['action.ts', 'cli.ts'],
  commands: ['sandbox.ts'],
  sandbox: ['sandbox.ts'],
}

/** biome.layers.json. Of two rules for one file the later one holds, so exceptions come last. */
export function formatLayerRules(): string {
  const rules = [
    ...layers.flat().map((room) => formatRule(room, listRefused(room))),
    formatRule(wing.room, listAbove(wing.room), wing.uses),
    ...wing.loadedBy.map((file) => formatRule(file, listAbove(file.split('/')[0] ?? file))),
  ]
  return `{ "overrides": [\n${rules.join(',\n')}\n] }\n`
}

function listRefused(room: string): readonly string[] {
  const layer = layers.find((rooms) => rooms.includes(room)) ?? []
  const beside = layer.filter((other) => other !== room && !other.endsWith('.ts'))
  return [...listAbove(room), ...beside, wing.room]
}

/** The rooms of the layers above. The wing has all but the ground above it. */
function listAbove(room: string): readonly string[] {
  const level = room === wing.room ? layers.length - 1 : layers.findIndex((rooms) => rooms.includes(room))
  return layers
    .slice(0, level)
    .flat()
    .filter((name) => !namesakes[room]?.includes(name))
}

/** An override of the linter for one room: what it must not import, and the files that it may all the same. */
function formatRule(room: string, refused: readonly string[], allowed: readonly string[] = []): string {
  const group = [...refused.map((name) => `**/${toGlob(name)}`), ...allowed.map((file) => `!**/${file}`)]
  const message = `src/${room} must not import this; see the layers in ARCHITECTURE.md and scripts/layers.ts`
  const on = { level: 'error', options: { patterns: [{ group, message }] } }
  const noRestrictedImports = group.length === 0 ? 'off' : on
  return JSON.stringify({ includes: [`src/${toGlob(room)}`], linter: { rules: { style: { noRestrictedImports } } } })
}

function toGlob(room: string): string {
  return room.endsWith('.ts') ? room : `${room}/**`
}
