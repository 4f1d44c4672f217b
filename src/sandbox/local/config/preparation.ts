import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml'

/** The key of a matrix that holds the whole name of one job instead of values. */
export const NAME_KEY = 'gitlab-downstream:name'

/**
 * Puts what GitLab takes and gitlab-ci-local does not into words it understands: a configuration without global variables,
 * and needs that name one job of several, such as `build: [linux]` or `test 1/3`.
 */
export function prepareForReader(text: string): string {
  const document = parseDocument(text, { merge: true, uniqueKeys: false, logLevel: 'silent' })
  if (!isMap(document.contents)) return text
  const root = document.contents
  const named = nameNeeds(document, root)
  const complete = isMap(root.get('variables'))
  // As it was written, as far as that can be.
  if (!named && complete) return text
  if (!named && !root.has('variables') && root.flow !== true && !/^\.\.\./m.test(text))
    return `${text.trimEnd()}\nvariables: {}\n`
  if (!complete) document.set('variables', {})
  return document.toString({ lineWidth: 0 })
}

/** Whether there was one. */
function nameNeeds(document: Document.Parsed, root: YAMLMap): boolean {
  let found = false
  for (const { value: job } of root.items) {
    const needs = isMap(job) ? job.get('needs') : undefined
    if (!isSeq(needs)) continue
    needs.items.forEach((need, index) => {
      const name = isScalar(need) ? need.value : undefined
      const base = typeof name === 'string' && !root.has(name) ? baseName(name) : undefined
      if (base === undefined) return
      needs.items[index] = document.createNode({ job: base, parallel: { matrix: [{ [NAME_KEY]: name }] } })
      found = true
    })
  }
  return found
}

/** Of a job that runs several times; undefined for another one. */
function baseName(name: string): string | undefined {
  return /^(.+?)(?:: \[.*\]| \d+\/\d+)$/.exec(name)?.[1]
}
