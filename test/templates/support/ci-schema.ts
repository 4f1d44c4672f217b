import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import { Ajv } from 'ajv'

const SCHEMA = '{$schema:"http://json-schema.org/draft-07/schema#",$id:"https://gitlab.com/.gitlab-ci.yml"'
const STRING_OR_BRACE = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[{}]/gs

let validate: ReturnType<Ajv['compile']> | undefined

/** What GitLab's published schema of `.gitlab-ci.yml` finds wrong with a document; empty when nothing. */
export function schemaErrors(document: unknown): string[] {
  validate ??= new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(readSchema())
  if (validate(document)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** gitlab-ci-local carries GitLab's schema as an object in its one file of JavaScript. */
function readSchema(): object {
  const manifest = createRequire(import.meta.url).resolve('gitlab-ci-local/package.json')
  const text = readFileSync(path.join(path.dirname(manifest), 'dist/index.js'), 'utf8')
  const start = text.indexOf(SCHEMA)
  if (start === -1) throw new Error('gitlab-ci-local has no schema where it used to be')
  return JSON.parse(vm.runInNewContext(`JSON.stringify(${text.slice(start, endOfObject(text, start))})`))
}

function endOfObject(text: string, start: number): number {
  let depth = 0
  STRING_OR_BRACE.lastIndex = start
  for (let match = STRING_OR_BRACE.exec(text); match; match = STRING_OR_BRACE.exec(text)) {
    if (match[0] === '{') depth++
    else if (match[0] === '}' && --depth === 0) return STRING_OR_BRACE.lastIndex
  }
  throw new Error('the schema has no end')
}
