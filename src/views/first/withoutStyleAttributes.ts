/** Markup whose style attributes have become rules: a strict content policy allows no attribute, but a sheet with a known hash. */
export interface StyledMarkup {
  readonly html: string
  readonly css: string
}

/**
 * Takes the style attributes out of markup that React wrote. Alike styles become one rule; `prefix` keeps the names of several
 * pieces apart.
 */
export function withoutStyleAttributes(html: string, prefix: string): StyledMarkup {
  const rules = new Map<string, string>()
  const text = html.replaceAll(/ style="([^"]*)"/g, (_, style: string) => {
    const name = rules.get(style) ?? `${prefix}${rules.size}`
    rules.set(style, name)
    return ` data-s="${name}"`
  })
  return { html: text, css: Array.from(rules, ([style, name]) => `[data-s=${name}]{${style.replaceAll('&quot;', '"')}}`).join('') }
}
