/** Major version of the oldest Node.js that runs us; `engines` of package.json says the same. */
const OLDEST_MAJOR = 24

/** What to tell somebody whose Node.js is too old, before it fails in ways that look like errors of ours; else `undefined`. */
export function describeOldNode(version: string): string | undefined {
  if (Number.parseInt(version, 10) >= OLDEST_MAJOR) return undefined
  return [
    `error: gitlab-downstream needs Node.js ${OLDEST_MAJOR} or newer; this is ${version}`,
    '→ in a checkout `npm run dev -- …` runs it with the Node.js that npm ci installed',
    '',
  ].join('\n')
}
