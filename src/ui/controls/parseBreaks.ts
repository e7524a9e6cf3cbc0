import { MAXIMUM_CLASSES } from '../../state/normal-form.ts'

export type BreaksError = 'empty' | 'not-a-number' | 'repeated' | 'too-many'
export type ParsedBreaks = { readonly breaks: readonly number[] } | { readonly error: BreaksError; readonly text: string }

const NUMBER = /^[-−]?\d+(?:\.\d+)?$/

/**
 * Breaks out of what a person typed: numbers parted by blanks, commas or semicolons, in any order; a percent sign and
 * commas that group thousands are allowed. `scale` is 100 where people type percent and the data are shares.
 */
export function parseBreaks(text: string, scale: number): ParsedBreaks {
  const parts = text
    .replaceAll('%', ' ')
    .replaceAll(/(?<=\b\d{1,3}),(?=\d{3}\b)/g, '')
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
  if (parts.length === 0) return { error: 'empty', text: '' }
  const wrong = parts.find((part) => !NUMBER.test(part))
  if (wrong !== undefined) return { error: 'not-a-number', text: wrong.slice(0, 20) }
  if (parts.length > MAXIMUM_CLASSES - 1) return { error: 'too-many', text: '' }
  const numbers = parts.map((part) => Number(part.replace('−', '-')))
  const twice = numbers.find((value, position) => numbers.indexOf(value) !== position)
  if (twice !== undefined) return { error: 'repeated', text: String(twice) }
  return { breaks: numbers.map((value) => Number((value / scale).toPrecision(6))).sort((a, b) => a - b) }
}
