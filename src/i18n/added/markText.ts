import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import type { Texts } from './composeMessages.ts'

/** A letter with a mark, so that letters the typeface lacks and lines that are too low are seen too. */
const MARKED_LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  'aá eé ií oó uú nñ cç yý AÁ EÉ IÍ OÓ UÚ NÑ CÇ'.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)
/** German and Portuguese take about a third more room than English; short words up to twice as much. */
const LONGER = { short: 0.6, long: 0.35, upTo: 12 } as const
export const OPENS = '⟦'
export const CLOSES = '⟧'

/** Texts of a tree with marks around each, letters with accents, and as long as another language may need. Values and tags stay as they are. */
export function markTexts<Tree extends object>(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree as Texts).map(([key, text]) => [key, typeof text === 'string' ? markText(text) : markTexts(text)]),
  ) as Tree
}

/** One ICU message, marked. Throws a SyntaxError where it is none. */
export function markText(message: string): string {
  let at = 0
  const written = literals(parse(message, { captureLocation: true })).map(([start, end]) => {
    const kept = message.slice(at, start)
    at = end
    return kept + lengthened(message.slice(start, end))
  })
  return OPENS + written.join('') + message.slice(at) + CLOSES
}

/** Where words stand in a message, apart from values, names of branches and tags. */
function literals(elements: readonly MessageFormatElement[]): (readonly [start: number, end: number])[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return literals(element.children)
    if ('options' in element) return Object.values(element.options).flatMap(({ value }) => literals(value))
    return element.type === TYPE.literal && element.location ? [[element.location.start.offset, element.location.end.offset] as const] : []
  })
}

/** The first vowels stand twice until the text is long enough; space at its ends is kept. */
function lengthened(text: string): string {
  const letters = text.trim().length
  let left = Math.ceil(letters * (letters <= LONGER.upTo ? LONGER.short : LONGER.long))
  return text.replaceAll(/\p{L}/gu, (letter) => {
    const written = MARKED_LETTERS[letter] ?? letter
    if (left <= 0 || !/[aeiou]/i.test(letter)) return written
    left -= 1
    return written + letter.toLowerCase()
  })
}
