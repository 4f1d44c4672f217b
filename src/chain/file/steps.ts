import type { ReadFile } from '../../options/parsers/variables.ts'
import { STARTING } from '../../run/run.ts'
import type { Position, StepSettings, StepWhen } from '../types.ts'
import { stepConditions, stepOptions } from './schema.ts'
import { readSettings } from './settings.ts'
import { type ShapeProblem, showKey } from './shape.ts'
import { type FileProblem, findEntry, type Tree, type TreeEntry } from './yaml-tree.ts'

/** A key of `pipelines` as it is in the file, before its matrix makes several steps of it. */
export interface StepDraft {
  readonly base: string
  readonly position: Position
  readonly needs: readonly NamedPlace[]
  readonly when: StepWhen
  readonly allowFailure: boolean
  /** `undefined` without a matrix. */
  readonly rows: readonly MatrixRow[] | undefined
  readonly settings: StepSettings
  readonly defaultUrl: StepSettings['gitlab-url']
}

/** A name that the file mentions, and where. */
export interface NamedPlace {
  readonly name: string
  readonly position: Position
}

export interface MatrixRow {
  readonly values: Readonly<Record<string, string>>
  readonly position: Position
}

interface ReadSteps {
  readonly drafts: readonly StepDraft[]
  readonly problems: readonly FileProblem[]
}

/** The steps of the file, as far as they can be read; what is wrong with a step does not hide what is wrong with the next. */
export async function readSteps(
  tree: Tree,
  { shape, readFile }: { readonly shape: readonly ShapeProblem[]; readonly readFile: ReadFile },
): Promise<ReadSteps> {
  const ofDefaults = shape.filter(({ path }) => path[0] === 'defaults')
  const defaults = await readSettings({
    tree: findEntry(tree, 'defaults')?.value,
    from: 'defaults',
    shape: ofDefaults,
    readFile,
  })
  const pipelines = findEntry(tree, 'pipelines')?.value
  const problems: FileProblem[] = [...defaults.problems]
  const drafts: StepDraft[] = []
  for (const entry of pipelines?.kind === 'map' ? pipelines.entries : []) {
    const ofStep = shape.filter(({ path }) => path[0] === 'pipelines' && path[1] === entry.key)
    const own = await readSettings({ tree: entry.value, from: 'step', shape: ofStep, readFile })
    problems.push(...own.problems, ...checkRows(findEntry(entry.value, 'matrix')?.value))
    const draft = toDraft(entry, own.settings, defaults.settings)
    problems.push(...checkTarget(draft))
    drafts.push(draft)
  }
  return { drafts, problems }
}

/** What `readSettings` says itself: the shapes of options. */
export function isOfSetting({ path }: ShapeProblem): boolean {
  const [top, second, third] = path
  const key = top === 'defaults' ? second : top === 'pipelines' ? third : undefined
  return stepOptions.some((name) => name === key)
}

function toDraft({ key, keyPosition, value }: TreeEntry, own: StepSettings, defaults: StepSettings): StepDraft {
  const when = findEntry(value, 'when')?.value
  const allow = findEntry(value, 'allow-failure')?.value
  return {
    base: key,
    position: keyPosition,
    needs: readNeeds(findEntry(value, 'needs')?.value),
    when: stepConditions.find((word) => when?.kind === 'scalar' && when.value === word) ?? 'on-success',
    allowFailure: allow?.kind === 'scalar' && allow.value === true,
    rows: readRows(findEntry(value, 'matrix')?.value),
    settings: { ...withoutIdle(defaults, own), ...own },
    defaultUrl: own['gitlab-url'] === undefined ? undefined : defaults['gitlab-url'],
  }
}

/** Defaults that mean nothing to a step: what a pipeline is started with, where the step takes one that exists or a merge request's. */
function withoutIdle(defaults: StepSettings, own: StepSettings): StepSettings {
  const started: readonly string[] = [...STARTING, 'upstream-variables']
  const idle = own['merge-request'] ? [...started, 'ref', 'wait-for-ref'] : own['pipeline-id'] ? started : []
  return Object.fromEntries(Object.entries(defaults).filter(([name]) => !idle.includes(name)))
}

function readNeeds(tree: Tree | undefined): readonly NamedPlace[] {
  const items = tree?.kind === 'list' ? tree.items : tree === undefined ? [] : [tree]
  return items.flatMap((item) =>
    item.kind === 'scalar' && item.value !== null ? [{ name: item.text, position: item.position }] : [],
  )
}

function readRows(tree: Tree | undefined): readonly MatrixRow[] | undefined {
  if (tree?.kind !== 'list') return undefined
  return tree.items.map((item) => {
    const entries = item.kind === 'map' ? item.entries : []
    const values = entries.flatMap(({ key, value }) => (value.kind === 'scalar' ? [[key, value.text] as const] : []))
    return { values: Object.fromEntries(values), position: item.position }
  })
}

/** Values of a matrix are parts of names: they are known before anything runs, and are shown on one line. */
function checkRows(tree: Tree | undefined): readonly FileProblem[] {
  const rows = tree?.kind === 'list' ? tree.items : []
  return rows.flatMap((row) => {
    if (row.kind !== 'map') return []
    if (row.entries.length === 0)
      return [{ position: row.position, subject: 'matrix', message: 'has a row without values' }]
    return row.entries.flatMap(({ key, value }) => {
      const message = value.kind === 'scalar' && value.value !== null ? refuseRowValue(value.text) : undefined
      return message === undefined
        ? []
        : [{ position: value.position, subject: `matrix ${showKey(key) ?? ''}`.trim(), message }]
    })
  })
}

function refuseRowValue(text: string): string | undefined {
  if (text.trim() === '') return 'is empty; expected a text'
  if (text.includes('${{'))
    return 'has an expression; the names of steps are made of these values, so expected plain texts'
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(text)) return 'has a line break or another character that cannot be shown'
  return text.length > 100 ? 'is longer than 100 characters' : undefined
}

/** What starting a pipeline cannot do without. */
function checkTarget({ settings, base, position }: StepDraft): readonly FileProblem[] {
  const attached = settings['pipeline-id']?.value
  const isAddress = typeof attached === 'string' && /:\/\/|\$\{\{/.test(attached)
  const report = (option: string, expected: string) => ({
    position,
    subject: base,
    message: `has no ${option}; expected ${expected}, in the step or in defaults`,
  })
  return [
    ...(settings.project || isAddress
      ? []
      : [report('project', 'a numeric id or the full path, such as group/project')]),
    ...(settings.ref || settings['merge-request'] || (attached !== undefined && attached !== 'latest')
      ? []
      : [report('ref', 'a branch or tag')]),
  ]
}
