import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const files = listFiles('src')
const tests = listFiles('test')

function listFiles(root: 'src' | 'test') {
  const folder = join(import.meta.dirname, '../..', root)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, lines: readFileSync(join(folder, path), 'utf8').split('\n').length - 1 }))
}

/** File names that several rooms have, with the one meaning that each has in all of them. */
const sharedNames: Readonly<Record<string, string>> = {
  'action.ts': 'the GitHub action',
  'actions.ts': 'what people do to a pipeline or a job that is there',
  'answer.ts': 'what a server answers to one request',
  'archive.ts': 'the zip file of artifacts',
  'artifacts.ts': "a job's artifacts",
  'cancel.ts': 'cancels pipelines and jobs',
  'cli.ts': 'the command-line program',
  'command.ts': 'what a command is',
  'completion.ts': 'the completion of command lines in shells',
  'connection.ts': 'how GitLab is reached',
  'console.ts': 'what people see while something runs',
  'context.ts': 'what the parts of one room share',
  'create.ts': 'makes the one thing that its room is about',
  'creation.ts': 'how a server comes to a new pipeline',
  'dotenv.ts': 'files of KEY=VALUE lines',
  'dry-run.ts': 'shows what a run would send, and sends nothing that changes anything',
  'engine.ts': 'what makes pipelines of the sandbox and moves them on',
  'errors.ts': 'the errors of a room',
  'follow.ts': 'watches a pipeline until it ends',
  'hooks.ts': 'webhooks of a project',
  'inputs.ts': 'inputs of a pipeline',
  'job.ts': 'one job of a pipeline',
  'jobs.ts': 'jobs of a pipeline',
  'list.ts': 'lists the things that its room is about',
  'open.ts': 'makes what a run works with, as its options ask for',
  'outputs.ts': 'outputs of a run',
  'pipeline.ts': 'one pipeline',
  'pipelines.ts': 'pipelines of a project',
  'projects.ts': 'what belongs to a project',
  'repository.ts': 'the git repository of a project',
  'result.ts': 'how a run ended',
  'retry.ts': 'tries once more what has failed',
  'rights.ts': 'what the credentials allow',
  'run.ts': 'runs what its room is about from the beginning to the end',
  'sandbox.ts': 'the GitLab-compatible server',
  'schedules.ts': 'schedules of a project',
  'start.ts': 'starts exactly one pipeline',
  'status.ts': 'the status of a pipeline or a job',
  'target.ts': 'what the options together name',
  'timeline.ts': 'when each job waited and ran',
  'trigger-tokens.ts': 'pipeline trigger tokens of a project',
  'trigger.ts': 'starts a pipeline, with a trigger token or another one',
  'types.ts': 'types that a room shares, and nothing else',
  'upstream.ts': 'about the project that this job is of',
  'variables.ts': 'variables of a pipeline',
  'watch.ts': 'looks at a pipeline again and again until it ends',
  'words.ts': 'what is said to people, in words',
}

test('src has at most 385 files: 255 when its rooms were made, and those of the rooms built since', () => {
  expect(files.length).toBeLessThanOrEqual(385)
})

test.each([
  ['src', files],
  ['test', tests],
])('a folder of %s has at most 15 files', (_, all) => {
  const folders = Map.groupBy(all, ({ path }) => dirname(path))
  expect([...folders].filter(([, content]) => content.length > 15).map(([folder]) => folder)).toEqual([])
})

test('a file has at most 250 lines', () => {
  expect([...files, ...tests].filter(({ lines }) => lines > 250)).toEqual([])
})

test('at most 25 files of src have less than 40 lines', () => {
  const short = files.filter(({ lines }) => lines < 40).map(({ path, lines }) => `${path}: ${lines}`)
  expect(short.length, short.join('\n')).toBeLessThanOrEqual(25)
})

test('a file name that several rooms have means the same in all of them', () => {
  const named = Map.groupBy(files, ({ path }) => basename(path))
  const repeated = [...named].filter(([, sharing]) => sharing.length > 1).map(([name]) => name)
  expect(repeated.sort(), 'rename one of the files, or say in this test what the name means').toEqual(
    Object.keys(sharedNames).sort(),
  )
})
