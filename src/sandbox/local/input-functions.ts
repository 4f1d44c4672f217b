/** What an interpolation function made of an input. */
export type FunctionResult =
  | { readonly kind: 'ok'; readonly value: unknown }
  | { readonly kind: 'invalid'; readonly message: string }

/**
 * Applies the functions of `$[[ inputs.x | f | g ]]`, at most three.
 *
 * Source: https://docs.gitlab.com/ci/inputs/#specify-functions-to-manipulate-input-values
 */
export function applyFunctions(
  value: unknown,
  pipes: string,
  variables: Readonly<Record<string, string>>,
): FunctionResult {
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

/** `unknown` is what stands for a variable that does not exist; without it the reference stays, for the job's shell. */
export function expandVariables(text: string, variables: Readonly<Record<string, string>>, unknown?: string): string {
  return text.replace(/\$\{(\w+)\}|\$(\w+)/g, (all, braced, bare) => variables[braced ?? bare] ?? unknown ?? all)
}

function posixEscape(text: string): string {
  return text === '' ? "''" : text.replace(/[^A-Za-z0-9_\-.,:+/@\n]/g, '\\$&').replaceAll('\n', "'\n'")
}
