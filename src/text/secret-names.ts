/**
 * Whether what has this name is most likely a secret (`DB_PASSWORD`, `apiKey`, `variables[DEPLOY_TOKEN]`). Only for what is shown: a
 * name too many costs a value in a preview, a name too few a secret.
 */
export function isSecretName(name: string): boolean {
  return anywhere.test(name) || asWord.test(name.replace(/([a-z])([A-Z])/g, '$1_$2'))
}

const anywhere = /passw|passphrase|secret|token|credential|private|(?:api|access|ssh|gpg|deploy|sign(?:ing)?)[_-]?key/i
const asWord = /(?:^|[^a-z])(?:\w*pass|pwd|auth|key|dsn|jwt|bearer|salt)(?:$|[^a-z])/i

/** Whether a text shows by its form that it holds a secret: a password in a URL, or one of GitLab's tokens. */
export function isSecretText(text: string): boolean {
  return /:\/\/[^\s/]*@|gl(?:ptt|cbt|pat|oas|dt)-/.test(text)
}
