import { type Document, isMap, isScalar, parseAllDocuments, visit } from 'yaml'

/** A configuration file after its `spec:inputs` header was applied. */
export type Interpolated =
  | { readonly kind: 'ok'; readonly text: string }
  | { readonly kind: 'invalid'; readonly message: string }

interface InputSpec {
  readonly type?: string
  readonly default?: unknown
  readonly options?: readonly unknown[]
  readonly regex?: string
}

/**
 * Checks `inputs` against the header of a configuration file and writes them into it, with GitLab's error texts. The
 * result has no header. gitlab-ci-local can do a part of this, but passes unknown inputs and knows no functions.
 *
 * Source: https://docs.gitlab.com/ci/inputs/
 */
export function interpolateInputs(
  content: string,
  inputs: Readonly<Record<string, unknown>>,
  variables: Readonly<Record<string, string>> = {},
): Interpolated {
  const documents = parseAllDocuments(content, { merge: true, uniqueKeys: false })
  const [header, body] = Array.isArray(documents) ? documents : []
  const spec = header && body && isMap(header.contents) && header.has('spec') ? header.toJS() : undefined
  if (!body || !spec) return Object.keys(inputs).length > 0 ? invalid([NOT_DEFINED]) : { kind: 'ok', text: content }
  const specs: Record<string, InputSpec | null> = spec.spec?.inputs ?? {}
  const errors = validateInputs(specs, inputs)
  if (errors.length > 0) return invalid(errors)
  const values = Object.fromEntries(
    Object.entries(specs).map(([name, one]) => [name, resolve(one ?? {}, inputs[name])]),
  )
  return interpolate(body, values, variables)
}

const NOT_DEFINED = 'Given inputs not defined in the `spec` section of the included configuration file'

function invalid(errors: readonly string[]): Interpolated {
  return { kind: 'invalid', message: `\`.gitlab-ci.yml\`: ${errors.join(', ')}` }
}

/** GitLab's messages for everything wrong with the given inputs; empty when nothing is. */
export function validateInputs(
  specs: Readonly<Record<string, InputSpec | null>>,
  inputs: Readonly<Record<string, unknown>>,
): string[] {
  const unknown = Object.keys(inputs).filter((name) => !Object.hasOwn(specs, name))
  const errors = unknown.length > 0 ? [`unknown input arguments: ${unknown.join(', ')}`] : []
  for (const [name, spec] of Object.entries(specs)) {
    errors.push(...validateOne(spec ?? {}, inputs[name]).map((error) => `\`${name}\` input: ${error}`))
  }
  return errors
}

function validateOne(spec: InputSpec, given: unknown): string[] {
  const type = spec.type ?? 'string'
  if (!Object.hasOwn(TYPES, type)) return [`unknown type \`${type}\` (valid types: ${Object.keys(TYPES).join(', ')})`]
  if (given === undefined && spec.default === undefined) return ['required value has not been provided']
  const value = resolve(spec, given)
  const which = given === undefined ? 'default' : 'provided'
  const article = type === 'array' ? 'an' : 'a'
  if (!TYPES[type]?.(value)) return [`${which} value is not ${article} ${type}`]
  if (spec.options && !spec.options.map(String).includes(String(value))) {
    return [`\`${value}\` cannot be used because it is not in the list of allowed options`]
  }
  if (spec.regex !== undefined && !matches(spec.regex, String(value))) {
    return [`${which} value does not match required RegEx pattern`]
  }
  return []
}

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  array: Array.isArray,
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string',
}

function matches(regex: string, value: string): boolean {
  try {
    return new RegExp(regex.replace(/^\/(.*)\/$/, '$1')).test(value)
  } catch {
    return false
  }
}

/** The value in its declared type: strings take anything, other types also their JSON text (form encoding has only text). */
function resolve(spec: InputSpec, given: unknown): unknown {
  const value = given ?? spec.default
  if ((spec.type ?? 'string') === 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value)
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

const BLOCK = /\$\[\[\s*inputs\.([\w-]+)\s*((?:\|[^\]]*)?)\]\]/g

function interpolate(
  body: Document.Parsed,
  values: Readonly<Record<string, unknown>>,
  variables: Readonly<Record<string, string>>,
): Interpolated {
  const errors = new Set<string>()
  const read = (name = '', functions = ''): unknown => {
    if (!Object.hasOwn(values, name)) {
      errors.add(`unknown interpolation key: \`${name}\``)
      return ''
    }
    const result = applyFunctions(values[name], functions, variables)
    if (result.kind === 'ok') return result.value
    errors.add(result.message)
    return ''
  }
  visit(body, {
    Scalar(key, node) {
      if (typeof node.value !== 'string' || !node.value.includes('$[[')) return
      const whole = [...node.value.matchAll(BLOCK)]
      // A value that is nothing but the block keeps the input's type; within other text it becomes text.
      if (whole.length === 1 && whole[0]?.[0] === node.value.trim() && key !== 'key') {
        return body.createNode(read(whole[0][1], whole[0][2]))
      }
      node.value = node.value.replace(BLOCK, (_block, name, functions) => toText(read(name, functions)))
      return undefined
    },
  })
  if (errors.size > 0) return invalid([...errors])
  if (isScalar(body.contents)) return { kind: 'ok', text: String(body.contents.value) }
  body.directives.docStart = null
  return { kind: 'ok', text: body.toString({ lineWidth: 0 }) }
}

function toText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** What an interpolation function made of an input. */
type FunctionResult =
  | { readonly kind: 'ok'; readonly value: unknown }
  | { readonly kind: 'invalid'; readonly message: string }

/**
 * Applies the functions of `$[[ inputs.x | f | g ]]`, at most three.
 *
 * Source: https://docs.gitlab.com/ci/inputs/#specify-functions-to-manipulate-input-values
 */
function applyFunctions(value: unknown, pipes: string, variables: Readonly<Record<string, string>>): FunctionResult {
  const functions = pipes
    .split('|')
    .map((text) => text.trim())
    .filter((text) => text !== '')
  if (functions.length > 3) return { kind: 'invalid', message: 'too many functions in interpolation block' }
  let current = value
  for (const call of functions) {
    const result = applyFunction(current, call, variables)
    if (result.kind === 'invalid') return result
    current = result.value
  }
  return { kind: 'ok', value: current }
}

function applyFunction(value: unknown, call: string, variables: Readonly<Record<string, string>>): FunctionResult {
  const truncate = /^truncate\(\s*(\d+)\s*,\s*(\d+)\s*\)$/.exec(call)
  if (!truncate && !['expand_vars', 'posix_escape'].includes(call)) {
    return {
      kind: 'invalid',
      message: `no function matching \`${call}\`: check that the function name, arguments, and types are correct`,
    }
  }
  if (typeof value !== 'string') {
    return { kind: 'invalid', message: `error in \`${call}\` function: invalid input type: value must be a string` }
  }
  if (truncate) {
    const offset = Number(truncate[1])
    return { kind: 'ok', value: value.slice(offset, offset + Number(truncate[2])) }
  }
  return { kind: 'ok', value: call === 'expand_vars' ? expandVariables(value, variables) : posixEscape(value) }
}

/** `unknown` replaces a variable that does not exist; without it the reference stays, for the job's shell. */
export function expandVariables(text: string, variables: Readonly<Record<string, string>>, unknown?: string): string {
  return text.replace(/\$\{(\w+)\}|\$(\w+)/g, (all, braced, bare) => variables[braced ?? bare] ?? unknown ?? all)
}

function posixEscape(text: string): string {
  return text === '' ? "''" : text.replace(/[^A-Za-z0-9_\-.,:+/@\n]/g, '\\$&').replaceAll('\n', "'\n'")
}
