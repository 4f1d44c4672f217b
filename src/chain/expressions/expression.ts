import { suggestName } from '../../options/parsers/nearest.ts'
import { InvalidValueError, showValue } from '../../options/parsers/values.ts'

/** What stands between `${{` and `}}`. `step` is a name as the file has it. */
export type Expression =
  | { readonly kind: 'env' | 'inputs' | 'matrix'; readonly name: string }
  | { readonly kind: 'output'; readonly step: string; readonly key: string }
  | { readonly kind: 'fact'; readonly step: string; readonly fact: FactName }

/** What every step that has run can tell, beside its outputs. */
export const factNames = ['pipeline-id', 'pipeline-url', 'sha', 'result'] as const
export type FactName = (typeof factNames)[number]

/**
 * A text with expressions in it as its parts: texts as they are, and expressions. `$${{` is the text `${{`.
 *
 * @throws InvalidValueError that says what is wrong with each expression.
 */
export function parseTemplate(text: string): readonly (string | Expression)[] {
  const parts: (string | Expression)[] = []
  const messages: string[] = []
  let literal = ''
  let end = 0
  for (const match of text.matchAll(MARK)) {
    literal += text.slice(end, match.index)
    end = match.index + match[0].length
    if (match[0] === '$${{') {
      literal += '${{'
      continue
    }
    const content = match[1]?.trim()
    const found = content === undefined ? UNCLOSED : parseExpression(content)
    if (typeof found === 'string') messages.push(found)
    else {
      if (literal !== '') parts.push(literal)
      parts.push(found)
      literal = ''
    }
  }
  if (messages.length > 0) throw new InvalidValueError(...messages)
  literal += text.slice(end)
  return literal === '' && parts.length > 0 ? parts : [...parts, literal]
}

/** The expression as it is written between the braces. */
export function formatExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'output':
      return `pipelines.${expression.step}.outputs.${expression.key}`
    case 'fact':
      return `pipelines.${expression.step}.${expression.fact}`
    default:
      return `${expression.kind}.${expression.name}`
  }
}

/** Parts as one text again, which is read as the same parts. */
export function formatTemplate(parts: readonly (string | Expression)[]): string {
  return parts
    .map((part) =>
      typeof part === 'string' ? part.replaceAll('${{', () => '$${{') : `\${{ ${formatExpression(part)} }}`,
    )
    .join('')
}

/** Up to the first `}}` on the same line, since no name has a line break. */
const MARK = /\$\$\{\{|\$\{\{(?:([^\n]*?)\}\})?/g

const UNCLOSED = 'has ${{ without }}; expected ${{ env.NAME }} and the like, or $${{ for the text ${{'

const EXPECTED =
  'expected env.NAME, inputs.NAME, matrix.NAME, pipelines.STEP.outputs.KEY, or pipelines.STEP with one of pipeline-id, pipeline-url, sha and result'

/** The expression, or what is wrong with it. */
function parseExpression(content: string): Expression | string {
  const [, kind, name = ''] = /^(env|inputs|matrix)\.(.*)$/.exec(content) ?? []
  if (kind === 'env' && /^[A-Za-z_]\w*$/.test(name)) return { kind, name }
  if ((kind === 'inputs' || kind === 'matrix') && /^[\w-]+$/.test(name)) return { kind, name }
  const [, outputStep, key] = /^pipelines\.(.+)\.outputs\.([A-Za-z_]\w*)$/.exec(content) ?? []
  if (outputStep !== undefined && key !== undefined) return { kind: 'output', step: outputStep, key }
  const [, factStep, word = ''] = /^pipelines\.(.+)\.([\w-]+)$/.exec(content) ?? []
  const fact = factNames.find((candidate) => candidate === word)
  if (factStep !== undefined && fact !== undefined) return { kind: 'fact', step: factStep, fact }
  return describeWrong(content, { kind, word: factStep === undefined ? undefined : word })
}

/** What is wrong may be a secret in the place of its name: that is not repeated. */
function describeWrong(
  content: string,
  { kind, word }: { readonly kind: string | undefined; readonly word: string | undefined },
): string {
  const shown = showValue(content)
  const what = shown === undefined || shown === '' ? 'has an expression that' : `\${{ ${shown} }}`
  const root = content.split('.')[0] ?? ''
  const suggestion =
    word !== undefined
      ? suggestName(word, [...factNames, 'outputs'])
      : kind === undefined
        ? suggestName(
            root,
            ['env', 'inputs', 'matrix', 'pipelines'].filter((known) => known !== root),
          )
        : ''
  return `${what} is not an expression of chain files; ${EXPECTED}${suggestion}`
}
