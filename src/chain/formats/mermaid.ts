import type { ChainPlan, PlannedStep } from '../types.ts'

/** The plan as a flowchart for Markdown. Dotted lines lead to steps that do not wait for a success. */
export function formatMermaid({ steps }: Pick<ChainPlan, 'steps'>): string {
  const ids = new Map(steps.map(({ name }, index) => [name, `s${index}`]))
  const edges = steps.flatMap(({ name, needs, when }) =>
    needs.map((need) => `  ${ids.get(need)} ${ARROWS[when]} ${ids.get(name)}`),
  )
  const optional = steps.flatMap(({ name, allowFailure }) => (allowFailure ? [ids.get(name)] : []))
  return [
    'flowchart LR',
    ...steps.map(({ name }) => `  ${ids.get(name)}["${escapeLabel(name)}"]`),
    ...edges,
    ...(optional.length === 0
      ? []
      : ['  classDef optional stroke-dasharray: 4', `  class ${optional.join(',')} optional`]),
    '',
  ].join('\n')
}

const ARROWS: Readonly<Record<PlannedStep['when'], string>> = {
  'on-success': '-->',
  'on-failure': '-. on failure .->',
  always: '-. always .->',
}

/** Values of a matrix may hold anything that is printable; Mermaid reads numbers of characters. */
function escapeLabel(label: string): string {
  return label.replaceAll(/[^\p{L}\p{N} (),._/-]/gu, (character) => `#${character.codePointAt(0)};`)
}
