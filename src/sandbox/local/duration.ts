const UNIT_SECONDS: Readonly<Record<string, number>> = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  mo: 2_629_746,
  y: 31_556_952,
}

/**
 * Seconds of a duration as `.gitlab-ci.yml` writes it: `90`, `1 week`, `2h20min`, `3 mins 4 sec`, `47 yrs 6 mos`.
 * Undefined for `never` and for what is no duration.
 *
 * Source: https://docs.gitlab.com/ci/yaml/#artifactsexpire_in
 */
export function parseDuration(text: string | number): number | undefined {
  if (typeof text === 'number') return text
  const plain = text.trim()
  if (/^\d+$/.test(plain)) return Number(plain)
  const parts = [...plain.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)/gi)]
  if (parts.length === 0) return undefined
  return parts.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * unitSeconds(unit.toLowerCase()), 0)
}

function unitSeconds(unit: string): number {
  const key = /^(mo|month|mos)/.test(unit) ? 'mo' : unit.slice(0, 1)
  return UNIT_SECONDS[key] ?? 0
}
