import { InvalidValueError, type Ref } from './values.ts'

// What `git check-ref-format` refuses in a branch or tag name.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbiddenInRef = /[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.$|\.lock(?:\/|$)|(?:^|\/)\.|^-/
const onlyBranchOrTag = 'expected a branch or tag: short (main), refs/heads/main or refs/tags/v1'

/** A branch or tag. Refuses what GitLab's trigger endpoint answers with `Reference not found`, before anything is sent. */
export function parseRef(text: string): Ref {
  const given = text.trim()
  refuseOtherKinds(given)
  const qualified = /^refs\/(heads|tags)\/(.*)$/s.exec(given)
  const name = qualified?.[2] ?? given
  if (name === '' || forbiddenInRef.test(name)) {
    throw new InvalidValueError(`is not a name that git allows for a branch or tag; ${onlyBranchOrTag}`)
  }
  if (qualified === null) return { given, name, kind: 'any' }
  return { given, name, kind: qualified[1] === 'heads' ? 'branch' : 'tag' }
}

function refuseOtherKinds(given: string): void {
  // Shorter hexadecimal names may well be branches; only a whole SHA-1 or SHA-256 is certain.
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(given)) {
    throw new InvalidValueError(
      `is a commit SHA, and GitLab starts pipelines on branches and tags only; ${onlyBranchOrTag} (expect-sha checks the commit)`,
    )
  }
  if (/^(?:HEAD|@)$/.test(given)) {
    throw new InvalidValueError(`is not a name that GitLab's trigger endpoint knows; ${onlyBranchOrTag}`)
  }
  if (/^refs\/(?:merge-requests|pull)\//.test(given)) {
    throw new InvalidValueError(
      `is a merge-request ref, which GitLab cannot trigger a pipeline on; ${onlyBranchOrTag}, such as the source branch`,
    )
  }
  if (given.startsWith('refs/') && !/^refs\/(?:heads|tags)\//.test(given)) {
    throw new InvalidValueError(`is neither a branch nor a tag; ${onlyBranchOrTag}`)
  }
}
