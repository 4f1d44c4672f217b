import type { Position, RawValue } from '../types.ts'

/** A YAML value with where it is in the file; aliases are replaced by what they refer to. */
export type Tree = ScalarTree | ListTree | MapTree

export interface ScalarTree {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /** As it was written: `1.10`, `0123`, `yes`. */
  readonly text: string
  readonly position: Position
}

interface ListTree {
  readonly kind: 'list'
  readonly items: readonly Tree[]
  readonly position: Position
}

export interface MapTree {
  readonly kind: 'map'
  readonly entries: readonly TreeEntry[]
  readonly position: Position
}

export interface TreeEntry {
  readonly key: string
  readonly keyPosition: Position
  readonly value: Tree
}

/** Something wrong with the file, at its place. */
export interface FileProblem {
  readonly position: Position
  /** What the message is about, where its place alone does not say it: a key, or a key with its value. */
  readonly subject?: string | undefined
  readonly message: string
}

/** The entry of a map with this key. */
export function findEntry(tree: Tree | undefined, key: string): TreeEntry | undefined {
  return tree?.kind === 'map' ? tree.entries.find((entry) => entry.key === key) : undefined
}

/** The part of the tree at a path of keys and indexes, or the nearest one above it. */
export function findTree(tree: Tree, path: readonly PropertyKey[]): Tree {
  const [first, ...rest] = path
  if (first === undefined || tree.kind === 'scalar') return tree
  const inner = tree.kind === 'list' ? tree.items[Number(first)] : findEntry(tree, String(first))?.value
  return inner === undefined ? tree : findTree(inner, rest)
}

/** The value without its places: scalars with their types, or as they were written. */
export function toValue(tree: Tree, scalars: 'typed' | 'written'): RawValue {
  switch (tree.kind) {
    case 'scalar':
      return scalars === 'typed' || tree.value === null ? tree.value : tree.text
    case 'list':
      return tree.items.map((item) => toValue(item, scalars))
    case 'map':
      return Object.fromEntries(tree.entries.map(({ key, value }) => [key, toValue(value, scalars)]))
  }
}
