import type { TextStyle } from './sheet.ts'

/** Text in one style; a paragraph is one or more of them. */
export interface Run {
  readonly text: string
  readonly style: TextStyle
}

/** One printed line: runs beside each other. */
export type TextLine = readonly Run[]

/** Width of a text in points. */
export type Measure = (text: string, style: TextStyle) => number

interface Word extends Run {
  readonly width: number
}

/** Where a word too long for a line may go on, as addresses have it. */
const BREAKS = /(?<=[/\-?&=._])/

/**
 * Runs set in lines at most `width` points wide. Lines break at spaces; a space that must not break a line is left whole. A
 * word wider than a line goes on in the next after a slash, dot or hyphen, or after any letter where it has none. All lines
 * but the last keep the space they end in, so that the words stay apart when the text is copied.
 */
export function textLines(runs: readonly Run[], width: number, measure: Measure): TextLine[] {
  const lines: Word[][] = [[]]
  let used = 0
  for (const word of runs.flatMap((run) => wordsOf(run, width, measure))) {
    const printed = used + measure(word.text.trimEnd(), word.style)
    if (printed > width && (lines.at(-1) ?? []).length > 0) {
      lines.push([])
      used = 0
    }
    lines.at(-1)?.push(word)
    used += word.width
  }
  return lines.map(joined)
}

/** Width of a printed line in points, without a space at its end. */
export function lineWidth(line: TextLine, measure: Measure): number {
  return line.reduce((sum, { text, style }, index) => sum + measure(index === line.length - 1 ? text.trimEnd() : text, style), 0)
}

function wordsOf({ text, style }: Run, width: number, measure: Measure): Word[] {
  return text
    .split(/(?<= )/)
    .filter((word) => word !== '')
    .flatMap((word) => piecesOf(word, (piece) => measure(piece.trimEnd(), style) <= width))
    .map((word) => ({ text: word, style, width: measure(word, style) }))
}

function piecesOf(word: string, fits: (piece: string) => boolean): string[] {
  if (fits(word)) return [word]
  const parts = word.split(BREAKS).flatMap((part) => (fits(part) ? [part] : Array.from(part)))
  const pieces: string[] = []
  for (const part of parts) {
    const last = pieces.at(-1)
    if (last !== undefined && fits(last + part)) pieces[pieces.length - 1] = last + part
    else pieces.push(part)
  }
  return pieces
}

/** Neighbours of one style become one run again. */
function joined(words: readonly Word[]): TextLine {
  const runs: { text: string; style: TextStyle }[] = []
  for (const { text, style } of words) {
    const last = runs.at(-1)
    if (last && last.style === style) last.text += text
    else runs.push({ text, style })
  }
  return runs
}

