import { tokenKind } from '../../text/token-kind.ts'
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
  return { value, source, kind: tokenKind(value) }
}
