/** Parameters as Rack gives them: text, lists and maps; from JSON also numbers, booleans and null. */
export type Params = { [name: string]: unknown }

/** Reads `a[b][]=c` notation. Prototype names are ordinary keys here: every map is without a prototype. */
export function parseNested(pairs: Iterable<readonly [string, unknown]>): Params {
  const params = emptyParams()
  for (const [name, value] of pairs) {
    const [head = name, ...rest] = splitName(name)
    assign(params, head, rest, value)
  }
  return params
}

export function emptyParams(): Params {
  return Object.create(null)
}

export function isMap(value: unknown): value is Params {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Blob)
}

/** `variables[A B]` is `['variables', 'A B']`; a name with broken brackets is one key, as in Rack. */
function splitName(name: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name)
  if (!match) return [name]
  const [, head = name, brackets = ''] = match
  return [head, ...[...brackets.matchAll(/\[([^[\]]*)\]/g)].map(([, key = '']) => key)]
}

function assign(target: Params, key: string, path: readonly string[], value: unknown): void {
  const [next, ...rest] = path
  if (next === undefined) {
    target[key] = value
  } else if (next === '') {
    const list = Array.isArray(target[key]) ? (target[key] as unknown[]) : []
    target[key] = list
    appendTo(list, rest, value)
  } else {
    const map = isMap(target[key]) ? target[key] : emptyParams()
    target[key] = map
    assign(map, next, rest, value)
  }
}

/** `variables[][key]=a&variables[][value]=b` is one element: a new one starts when a key comes again. */
function appendTo(list: unknown[], path: readonly string[], value: unknown): void {
  const [key, ...rest] = path
  if (key === undefined) return void list.push(value)
  const last = list.at(-1)
  const map = isMap(last) && !(key in last) ? last : emptyParams()
  if (map !== last) list.push(map)
  assign(map, key, rest, value)
}
