import type { StepFacts } from '../types.ts'

/**
 * Facts of a step that has not run: each value is its own expression as a text. For what is looked at before the run, and for a dry run,
 * which shows requests as far as they are known.
 */
export function unknownFacts(step: string): StepFacts {
  const show = (what: string) => `\${{ pipelines.${step}.${what} }}`
  const facts = { result: show('result'), pipelineId: show('pipeline-id'), pipelineUrl: show('pipeline-url') }
  return { ...facts, sha: show('sha'), outputs: anyKey((key) => show(`outputs.${key}`)) } as unknown as StepFacts
}

/** A map that has every key. */
function anyKey(show: (key: string) => string): Readonly<Record<string, string>> {
  return new Proxy<Record<string, string>>(
    {},
    {
      get: (_, key) => (typeof key === 'string' ? show(key) : undefined),
      getOwnPropertyDescriptor: (_, key) => ({ value: show(String(key)), enumerable: true, configurable: true }),
    },
  )
}
