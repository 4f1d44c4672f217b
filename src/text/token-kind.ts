/** What kind of token a text is, in GitLab's words. `unknown-token`: its text does not show it. */
export type TokenKind = 'trigger-token' | 'job-token' | 'access-token' | 'unknown-token'

/**
 * The kind by GitLab's prefixes, anywhere in the token, since an instance may put its own prefix before GitLab's:
 * https://docs.gitlab.com/security/tokens/#token-prefixes
 *
 * @param jobToken the token of this CI job, where there is one: it is a job token whatever it looks like
 */
export function tokenKind(token: string, jobToken?: string): TokenKind {
  if (token === jobToken || token.includes('glcbt-')) return 'job-token'
  if (token.includes(TRIGGER_TOKEN_PREFIX)) return 'trigger-token'
  return /gl(?:pat|oas)-/.test(token) ? 'access-token' : 'unknown-token'
}

/** What GitLab puts before the random part of a trigger token, behind the instance's own prefix. */
export const TRIGGER_TOKEN_PREFIX = 'glptt-'
