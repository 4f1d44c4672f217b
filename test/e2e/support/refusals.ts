import { creationRefusals } from './creation-refusals.ts'
import { answers, type Refusal } from './refusal.ts'
import type { Scene } from './scene.ts'
import { tokenRefusals } from './token-refusals.ts'

/** Before GitLab looks at the token. What no client of ours sends is answered without it being sent. */
const requestRefusals: readonly Refusal[] = [
  ...['ref is missing, token is missing', 'token is missing', 'ref is empty'].map((error) => ({
    name: error,
    prepare: answers(400, { error }),
    words: error,
    next: 'give a non-empty ref and token',
  })),
  {
    name: 'variables is invalid',
    prepare: answers(400, { error: 'variables is invalid' }),
    words: 'variables is invalid',
    next: 'every variable needs a text value',
  },
  {
    name: 'variables that are no map of strings',
    prepare: answers(400, { message: 'variables needs to be a map of key-valued strings' }),
    words: 'variables needs to be a map of key-valued strings',
    next: 'every variable needs a text value',
  },
  {
    name: 'a pipeline webhook',
    prepare: answers(403, { message: '403 Forbidden' }),
    words: '403 Forbidden',
    next: 'pipelines would start each other without end',
  },
]

const badScript = 'jobs:test config contains unknown keys: scrip'
const invalid =
  (...messages: string[]) =>
  (scene: Scene) =>
    scene.play({ invalid: { messages, ...(messages.length === 0 && { failureReason: 'size_limit_exceeded' }) } })

/** Pipelines that were saved, but failed. */
const configurationRefusals: readonly Refusal[] = [
  ...([17, 18, 19] as const).map((version) => ({
    name: `invalid YAML, on GitLab ${version}`,
    version,
    prepare: invalid(badScript),
    words: badScript,
    next: 'correct the .gitlab-ci.yml of "group/app"',
  })),
  {
    name: 'inputs that do not fit',
    prepare: invalid('`debug` input: provided value is not a boolean'),
    words: '`debug` input: provided value is not a boolean',
    next: 'compare the inputs with spec:inputs',
  },
  {
    name: 'a failure without words',
    prepare: invalid(),
    words: 'size_limit_exceeded',
    next: 'run fewer jobs',
  },
  {
    name: 'several errors at once',
    prepare: answers(422, { message: { base: ['first thing', 'second thing'] } }),
    words: 'second thing',
    next: 'correct the .gitlab-ci.yml',
  },
]

/** In GitLab's order of checks. */
export const allRefusals: readonly Refusal[] = [
  ...requestRefusals,
  ...tokenRefusals,
  ...creationRefusals,
  ...configurationRefusals,
]
