import { type Credential, InvalidValueError } from './values.ts'

/**
 * A token as it is sent. Refuses only what cannot be a token at all. Of which kind it is GitLab decides, because instances may put
 * their own prefix before GitLab's.
 */
export function parseCredential(text: string, source: string): Credential {
  const value = text.trim()
  // GitLab leaves `$NAME` as it is when the variable does not exist (or is protected and this branch is not).
  if (/^\$(?:\{\{.*\}\}|\{\w+\}|\w+)$|^%\w+%$/s.test(value)) {
    throw new InvalidValueError(
      'is the name of a variable that was not replaced by its value; expected the token itself. Does the variable exist here, or is it protected?',
    )
  }
  if (/\s/.test(value)) {
    throw new InvalidValueError('has white space or a line break inside; expected one token and nothing else')
  }
  if (!/^[\x21-\x7e]+$/.test(value)) {
    throw new InvalidValueError('has characters that no token has; expected printable ASCII only')
  }
  return { value, source, kind: classifyToken(value) }
}

/** By GitLab's own prefixes, anywhere in the token: https://docs.gitlab.com/security/tokens/#token-prefixes */
function classifyToken(value: string): Credential['kind'] {
  if (value.includes('glptt-')) return 'trigger'
  if (value.includes('glcbt-')) return 'job'
  return /gl(?:pat|oas)-/.test(value) ? 'access' : 'unknown'
}
