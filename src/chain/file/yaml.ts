import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseAllDocuments,
  Scalar,
  type YAMLError,
} from 'yaml'
import { yamlErrorWords } from '../../options/parsers/yaml-map.ts'
import type { Position } from '../types.ts'
import type { FileProblem, ScalarTree, Tree, TreeEntry } from './yaml-tree.ts'

interface ReadTree {
  /** `undefined` where there is nothing to look at further. */
  readonly tree?: Tree | undefined
  readonly problems: readonly FileProblem[]
}

/** Reads YAML text. Neither aliases nor depth nor many keys make it run for long. */
export function readTree(text: string): ReadTree {
  const lines = new LineCounter()
  try {
    const found = parseAllDocuments<ParsedNode>(text, {
      // Equal keys are found below: the library compares each key with each other one.
      uniqueKeys: false,
      version: '1.2',
      schema: 'core',
      logLevel: 'silent',
      lineCounter: lines,
    })
    const documents = Array.isArray(found) ? found : []
    const [document, second] = documents
    const errors = documents.flatMap((one) => one.errors)
    if (errors.length > 0) return { problems: errors.map(describe) }
    if (document?.contents == null) return fail(START, 'the file is empty; expected pipelines, at least')
    if (second !== undefined) return fail(placeOf(second.range[0], lines), 'another YAML document begins; expected one')
    const conversion: Conversion = { lines, problems: [], anchors: new Map(), count: 0 }
    return { tree: convert(conversion, document.contents, 0), problems: conversion.problems }
  } catch (error) {
    // Thousands of brackets, one in the other, end the library's call stack; most of the time it says so by itself.
    if (error instanceof RangeError) return fail(START, TOO_DEEP)
    if (error instanceof TooLargeError) return fail(error.position, error.message)
    throw error
  }
}

const START: Position = { line: 1, column: 1 }
const DEEPEST = 40
const TOO_DEEP = `values are nested more than ${DEEPEST} levels deep`
const MOST_VALUES = 50_000

function fail(position: Position, message: string): ReadTree {
  return { problems: [{ position, message }] }
}

function describe({ message, linePos }: YAMLError): FileProblem {
  const [start] = linePos ?? []
  const position = start === undefined ? START : { line: start.line, column: start.col }
  const words = yamlErrorWords(message)
  return { position, message: words.includes('call stack') ? TOO_DEEP : words }
}

function placeOf(offset: number, lines: LineCounter): Position {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}

/** Ends the work on what would be too large in memory. */
class TooLargeError extends Error {
  readonly position: Position

  constructor(position: Position, message: string) {
    super(message)
    this.position = position
  }
}

interface Conversion {
  readonly lines: LineCounter
  readonly problems: FileProblem[]
  /** The library looks through the whole file for the anchor of each alias. */
  readonly anchors: Map<string, unknown>
  count: number
}

function convert(conversion: Conversion, node: unknown, depth: number): Tree {
  const { range, anchor, tag } = node as ParsedNode & { readonly anchor?: string }
  const position = placeOf(range[0], conversion.lines)
  const report = (message: string) => void conversion.problems.push({ position, message })
  conversion.count += 1
  if (conversion.count > MOST_VALUES) throw new TooLargeError(position, TOO_MANY)
  if (depth > DEEPEST) throw new TooLargeError(position, TOO_DEEP)
  if (isAlias(node)) return { ...followAlias(conversion, node.source, { depth, position }), position }
  if (anchor !== undefined) conversion.anchors.set(anchor, node)
  if (tag !== undefined && !CORE_TAG.test(tag)) report('a YAML tag is not read here; expected a value without one')
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => convert(conversion, item, depth + 1)), position }
  }
  if (isMap(node)) return { kind: 'map', entries: convertPairs(conversion, node.items, depth + 1), position }
  return toScalar(isScalar(node) ? node : NULL, position)
}

const TOO_MANY = `there are more than ${MOST_VALUES} values up to here, those of aliases included`
const CORE_TAG = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/
const NULL = new Scalar(null)

function followAlias(
  conversion: Conversion,
  name: string,
  { depth, position }: { readonly depth: number; readonly position: Position },
): Tree {
  if (conversion.anchors.has(name)) return convert(conversion, conversion.anchors.get(name), depth + 1)
  conversion.problems.push({ position, message: 'a YAML alias has no anchor before it' })
  return toScalar(NULL, position)
}

interface Pair {
  readonly key: unknown
  readonly value: unknown
}

function convertPairs(conversion: Conversion, pairs: readonly Pair[], depth: number): readonly TreeEntry[] {
  const seen = new Map<string, Position>()
  return pairs.flatMap(({ key, value }) => {
    const { name, position } = readKey(conversion, key)
    const message = refuseKey(name, seen)
    if (message !== undefined) conversion.problems.push({ position, subject: name, message })
    if (name === undefined || message !== undefined) return []
    seen.set(name, position)
    const tree = value === null ? toScalar(NULL, position) : convert(conversion, value, depth)
    return [{ key: name, keyPosition: position, value: tree }]
  })
}

function readKey({ lines }: Conversion, key: unknown): { name: string | undefined; position: Position } {
  const position = placeOf((key as ParsedNode).range[0], lines)
  return { name: isScalar(key) && key.value !== null ? toScalar(key, position).text : undefined, position }
}

function refuseKey(name: string | undefined, seen: ReadonlyMap<string, Position>): string | undefined {
  if (name === undefined) return 'a key is not a text; expected KEY: value'
  const before = seen.get(name)
  if (before !== undefined) return `appears twice; it is on line ${before.line} already`
  if (name === '__proto__') return 'is not a key that can be used'
  return name === '<<' ? 'is not read here; expected the keys themselves, an alias as a value, or defaults' : undefined
}

function toScalar({ value, type, source }: Scalar, position: Position): ScalarTree {
  if (value === null) return { kind: 'scalar', value, text: '', position }
  const typed = typeof value === 'number' || typeof value === 'boolean' ? value : String(value)
  return { kind: 'scalar', value: typed, text: (type === Scalar.PLAIN ? source : undefined) ?? String(value), position }
}
