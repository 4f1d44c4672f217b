/** gitlab-ci-local's words for a wrong configuration in GitLab's, where the two are known to say the same. */
export function toGitLabMessage(message: string, stages: readonly string[] = []): string {
  const plain = message.replace(/^This GitLab CI configuration is invalid: /, '').trim()
  for (const [pattern, format] of TRANSLATIONS) {
    const match = pattern.exec(plain)
    if (match) return format(match.slice(1), stages)
  }
  return plain.replace(/\n\s+at .*/g, '')
}

type Format = (parts: readonly string[], stages: readonly string[]) => string

const TRANSLATIONS: readonly (readonly [RegExp, Format])[] = [
  [
    /^(.+) must have script specified$/,
    ([job]) => `jobs:${job} config should implement the script:, run:, or trigger: keyword`,
  ],
  [/^(.+) has empty script$/, ([job]) => `jobs:${job}:script config can't be blank`],
  [
    /^stage:(.+) not found for (.+)$/,
    ([stage, job], stages) =>
      `${job} job: chosen stage ${stage} does not exist; available stages are ${stages.join(', ') || '.pre, build, test, deploy, .post'}`,
  ],
  [/^needs: \[(.+)\] for (.+) could not be found$/, ([need, job]) => `${job} job: undefined need: ${need}`],
  [
    /^needs: \[(.+)\] for (.+) is in a future stage$/,
    ([need, job]) => `${job} job: need ${need} is not defined in current or prior stages`,
  ],
  [
    /^dependencies: \[(.+?)\] for (.+) (?:cannot|could not) be found$/,
    ([name, job]) => `${job} job: undefined dependency: ${name}`,
  ],
  [
    /^dependencies: \[(.+)\] for (.+) is in a future stage$/,
    ([name, job]) => `${job} job: dependency ${name} is not defined in current or prior stages`,
  ],
  [/^YAMLException: (.+)/, ([reason]) => `(<unknown>): ${reason}`],
  [/^Local include file cannot be found (.+)$/, ([file]) => `Local file \`${file}\` does not exist!`],
  [/^(.+) is unspecified, used by (.+) extends$/, ([base, job]) => `${job}: unknown keys in \`extends\` (${base})`],
  [
    /^(.+) (script|before_script|after_script) contains non string value$/,
    ([job, key]) => `jobs:${job}:${key} config should be a string or a nested array of strings up to 10 levels deep`,
  ],
]
