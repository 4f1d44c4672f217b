type Format = (parts: readonly (string | undefined)[], stages: readonly string[]) => string

/** gitlab-ci-local's words for a wrong configuration in GitLab's, where the two are known to say the same. */
export function toGitLabMessage(message: string, stages: readonly string[] = []): string {
  const plain = message.replace(/^This GitLab CI configuration is invalid: /, '').trim()
  for (const [pattern, format] of TRANSLATIONS) {
    const match = pattern.exec(plain)
    if (match) return format(match.slice(1), stages)
  }
  return plain.replace(/\n\s+at .*/g, '')
}

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
  [
    /^needs: \[(.+(?:: \[.*\]| \d+\/\d+))\] for (.+) could not be found$/,
    ([need, job]) =>
      `${job} job: the sandbox takes a need of a single run, such as ${need}, in .gitlab-ci.yml itself and not in a file that it includes`,
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
  [
    /^Project include could not be fetched \{ project: (.+), ref: (.+), file: (.+) \}\s([\s\S]*)/,
    ([project = '', ref = '', file = '', reason = '']) => projectIncludeProblem(project, ref, file, reason),
  ],
  [
    /^Component include could not be fetched \{ project: (.+), ref: (.+), file: templates\/(.+?)\.yml/,
    ([project, ref, name]) => `Component '${project}/${name}@${ref}' - content not found`,
  ],
  [
    /^Remote include could not be fetched https:\/\/gitlab\.com\/gitlab-org\/gitlab\/-\/raw\/HEAD\/lib\/gitlab\/ci\/templates\/(\S+)/,
    ([name]) => `Template file \`${name}\` is not in the sandbox, which has none of GitLab's own templates`,
  ],
  [
    /^Remote include could not be fetched (\S+)\s(?:[\s\S]*status code (\d+))?/,
    ([url, code]) =>
      `Remote file \`${url}\` could not be fetched because of ${code === undefined ? 'a socket' : `HTTP code \`${code}\``} error!`,
  ],
  [
    /^component: `(.+)` - The reference \((.+)\) is invalid$/,
    ([name, ref]) => `Component '${name}@${ref}' - content not found`,
  ],
  [/^(.+) rules: config can't be blank$/, ([job]) => `jobs:${job}:rules config can't be blank`],
  [/^Error attempting to evaluate the following rules:/, () => 'jobs:rules:rule if invalid expression syntax'],
  [/^Maximum of (\d+) nested includes are allowed!/, ([count]) => `Maximum of ${count} nested includes are allowed!`],
  [/^stages: must be an array$/, () => 'stages config should be an array of strings'],
  [
    /^(.+) parallel\.matrix is not an array$/,
    ([job]) => `jobs:${job}:parallel:matrix config should be an array of hashes`,
  ],
  [
    /^!reference \[(.+)\] is undefined$/,
    ([path = '']) =>
      `!reference [${path
        .split(', ')
        .map((part) => JSON.stringify(part))
        .join(', ')}] could not be found`,
  ],
  [
    /^(?:TypeError|ReferenceError): (.+)/,
    ([reason]) => `gitlab-ci-local, which reads configurations for the sandbox, cannot read this one: ${reason}`,
  ],
  [/^YAMLException: (.+)/, ([reason]) => `(<unknown>): ${reason}`],
  [/^Local include file cannot be found (.+)$/, ([file]) => `Local file \`${file}\` does not exist!`],
  [/^(.+) is unspecified, used by (.+) extends$/, ([base, job]) => `${job}: unknown keys in \`extends\` (${base})`],
  [
    /^(.+) (script|before_script|after_script) contains non string value$/,
    ([job, key]) => `jobs:${job}:${key} config should be a string or a nested array of strings up to 10 levels deep`,
  ],
]

/** `reason` holds the words of `git archive`. */
function projectIncludeProblem(project: string, ref: string, file: string, reason: string): string {
  if (reason.includes('not a valid object name')) return `Project \`${project}\` reference \`${ref}\` does not exist!`
  if (reason.includes('did not match any files')) return `Project \`${project}\` file \`${file}\` does not exist!`
  return `Project \`${project}\` not found or access denied! Make sure any includes in the pipeline configuration are correctly defined.`
}
