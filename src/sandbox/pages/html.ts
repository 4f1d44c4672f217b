import { createHash } from 'node:crypto'
import { type Answer, text } from '../http/answer.ts'

/** Markup that is safe to put into a page as it is. Only {@link html} makes it. */
export interface Html {
  readonly markup: string
}

/** Template tag: everything put in is escaped, other {@link Html} and lists of it excepted. */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (Html | readonly Html[] | string | number)[]
): Html {
  const parts = strings.map((fixed, index) => fixed + (index < values.length ? toMarkup(values[index] ?? '') : ''))
  return { markup: parts.join('') }
}

/** A whole page. It loads nothing, runs nothing, and may not be framed. */
export function page(status: number, title: string, body: Html, { refreshSeconds = 0 } = {}): Answer {
  const refresh = refreshSeconds > 0 ? html`<meta http-equiv="refresh" content="${refreshSeconds}">` : html``
  const { markup } = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${refresh}
<title>${title}</title><style>${{ markup: STYLE }}</style></head>
<body>${body}</body></html>
`
  return text(status, markup, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    'referrer-policy': 'no-referrer',
  })
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #8884; }
.status { font-weight: 600; } .success { color: #108548; } .failed { color: #c91c00; } .running { color: #1f75cb; }
pre { background: #8882; padding: 1rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
`
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function toMarkup(value: Html | readonly Html[] | string | number): string {
  if (typeof value === 'string' || typeof value === 'number')
    return String(value).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('')
}
