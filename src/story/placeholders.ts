/** How a figure is put into words; see `figureText`. */
export const FORMS = ['number', 'amount', 'from', 'to', 'month', 'period', 'progress', 'planned', 'share', 'places', 'start', 'end'] as const
export type Form = (typeof FORMS)[number]

/** A figure named in a text: `{perspectivas/perspectivas-reached-2026-03|month}` is the figure `key` in the form `form`. */
export interface Placeholder {
  readonly key: string
  readonly form: Form
}
export type TextPart = string | Placeholder

const BRACES = /\{([^{}]*)\}/
const INSIDE = /^((?:programme:|observed\/|[a-z0-9-]+\/)[a-z0-9-]+)(?:\|([a-z]+))?$/

/** A text as runs of letters and figures, in order. Throws a SyntaxError that quotes a placeholder that is none. */
export function partsOf(text: string): readonly TextPart[] {
  return text.split(new RegExp(BRACES, 'g')).flatMap((part, index): readonly TextPart[] => {
    if (index % 2 === 0) return part === '' ? [] : [part]
    return [placeholder(part)]
  })
}

/** The placeholders of a text in order. Throws as `partsOf`. */
export function placeholdersOf(text: string): readonly Placeholder[] {
  return partsOf(text).filter((part) => typeof part !== 'string')
}

/** As written in a text. */
export function written({ key, form }: Placeholder): string {
  return form === 'number' ? `{${key}}` : `{${key}|${form}}`
}

/** What is wrong with a text by itself: digits that come from no figure, braces that name none; null where nothing is. */
export function textFault(text: string): string | null {
  try {
    const typed = partsOf(text).flatMap((part) => (typeof part === 'string' ? (part.match(/[\p{Nd}\p{No}][\p{Nd}.,%]*|[{}]/gu) ?? []) : []))
    return typed.length === 0 ? null : `typed and not named as a figure: ${typed.join(' ')}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function placeholder(inside: string): Placeholder {
  const [, key, form = 'number'] = INSIDE.exec(inside) ?? []
  if (key === undefined || !isForm(form)) throw new SyntaxError(`not a placeholder: {${inside}}`)
  return { key, form }
}

function isForm(text: string): text is Form {
  return (FORMS as readonly string[]).includes(text)
}
