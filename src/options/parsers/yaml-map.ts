import { type Document, isAlias, isCollection, isMap, isScalar, parseAllDocuments, Scalar, type YAMLError } from 'yaml'
import type { MapEntry } from './json-map.ts'
import { InvalidValueError } from './values.ts'

/**
 * The entries of a YAML map, with scalars as they were written. Messages never repeat values; `advice` ends those of the library, which
 * say what was found and not what to do.
 */
export function parseYamlMap(text: string, advice: string): readonly MapEntry[] {
  refuseDeepFlow(text)
  const documents = parseAllDocuments(text, { uniqueKeys: true, version: '1.2', schema: 'core', logLevel: 'silent' })
  if (!Array.isArray(documents) || documents.length === 0) return []
  const [document] = documents
  if (document === undefined || documents.length > 1)
    throw new InvalidValueError('holds several YAML documents; expected one')
  const problems = [...document.errors, ...document.warnings]
  if (problems.length > 0)
    throw new InvalidValueError(...problems.map((problem) => `${describeProblem(problem)}; ${advice}`))
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) return []
  if (!isMap(document.contents)) throw new InvalidValueError('is not a map; expected lines of the form KEY: value')
  return document.contents.items.map(({ key, value }) => readEntry(document, key, value))
}

/** Brackets within brackets by the thousand, which the library takes minutes for. */
function refuseDeepFlow(text: string): void {
  let depth = 0
  for (const bracket of text) {
    if (bracket === '[' || bracket === '{') depth += 1
    else if (bracket === ']' || bracket === '}') depth -= 1
    if (depth > DEEPEST) throw new InvalidValueError(`is nested more than ${DEEPEST} levels deep`)
  }
}

/** Far beyond any use. */
const DEEPEST = 100

function readEntry(document: Document, key: unknown, node: unknown): MapEntry {
  const name = isScalar(key) ? scalarText(key) : undefined
  if (name === undefined)
    throw new InvalidValueError('has a key that is not a text; expected lines of the form KEY: value')
  const target = isAlias(node) ? node.resolve(document) : node
  if (isAlias(node) && target === undefined)
    throw new InvalidValueError(`${name}: refers to a YAML anchor that does not exist`)
  if (isScalar(target)) {
    const isComment = target.source === '' && target.comment !== undefined
    return { key: name, value: target.value, text: scalarText(target), isComment }
  }
  return { key: name, value: isCollection(target) ? toPlain(document, target, name) : null, text: undefined }
}

function scalarText(scalar: Scalar): string | undefined {
  if (scalar.type === Scalar.PLAIN && scalar.value !== null && scalar.source !== undefined) return scalar.source
  return scalar.value === null ? undefined : String(scalar.value)
}

function toPlain(document: Document, node: { toJS(document: Document): unknown }, name: string): unknown {
  try {
    const plain = node.toJS(document)
    // A value that holds itself cannot be sent; this throws then.
    JSON.stringify(plain)
    return plain
  } catch (cause) {
    if (!(cause instanceof ReferenceError || cause instanceof TypeError)) throw cause
    throw new InvalidValueError(`${name}: has a YAML alias that is unknown, refers to itself or is repeated too often`)
  }
}

function describeProblem({ message, linePos }: YAMLError): string {
  const words = yamlErrorWords(message)
  return linePos === undefined ? words : `line ${linePos[0].line}, column ${linePos[0].col}: ${words}`
}

/** The library's message without the excerpt of the text, and without what it quotes after a colon: that may be a secret. */
export function yamlErrorWords(message: string): string {
  const [words = ''] = (message.split('\n')[0] ?? '').split(/: | at line /)
  return words
}
