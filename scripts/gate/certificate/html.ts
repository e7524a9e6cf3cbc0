/** Text that is HTML already; everything else is escaped where it enters a page. */
export interface Html {
  readonly html: string
}

export type Fragment = Html | string | number | null | readonly Fragment[]

/** HTML with values in it: texts and numbers escaped, pieces of HTML as they are, lists one after the other, null left out. */
export function html(parts: TemplateStringsArray, ...values: readonly Fragment[]): Html {
  return { html: parts.map((part, index) => part + (index < values.length ? written(values[index] ?? null) : '')).join('') }
}

/** HTML from a file of this project, taken as it is. Never for anything a certificate says. */
export function trusted(text: string): Html {
  return { html: text }
}

function written(value: Fragment): string {
  if (value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value))
  if ('html' in value) return value.html
  return value.map(written).join('')
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}
