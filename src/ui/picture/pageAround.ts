import type { StyleOf } from './paintAttributes.ts'
import { colourMeasure, type MeasureColour } from './plainColour.ts'

/** A box in pixels of the window. */
export interface DrawnBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
/** What stands on one line of a text, and where. */
export interface DrawnLine {
  readonly text: string
  readonly box: DrawnBox
}

/** What is asked of the document a drawing stands in. */
export interface DrawnIn {
  readonly styleOf: (element: Element) => StyleOf
  readonly measure: MeasureColour
  readonly elementOf: (id: string) => Element | null
  /** Screen pixels of one unit of the element's own coordinates. */
  readonly scaleOf: (element: Element) => number
  readonly boxOf: (element: Element) => DrawnBox
  /** A text as it is broken into lines on screen. */
  readonly linesOf: (text: Text) => readonly DrawnLine[]
  /** How much of the height of a line stands above its baseline, 0 to 1. */
  readonly ascentOf: (style: StyleOf) => number
}

/** The document on screen. */
export function pageAround(): DrawnIn {
  const ascents = new Map<string, number>()
  return {
    styleOf: (element) => {
      const style = getComputedStyle(element)
      return (property) => style.getPropertyValue(property)
    },
    measure: colourMeasure(),
    elementOf: (id) => document.getElementById(id),
    scaleOf: (element) => {
      const matrix = (element as SVGGraphicsElement).getScreenCTM?.()
      return matrix ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) : 1
    },
    boxOf: (element) => element.getBoundingClientRect(),
    linesOf: (text) => drawnLines(wordsOf(text)),
    ascentOf: (style) => {
      const font = `${style('font-weight')} ${style('font-size')} ${style('font-family')}`
      const known = ascents.get(font) ?? measuredAscent(font)
      ascents.set(font, known)
      return known
    },
  }
}

/** Words side by side joined to lines; a word is on a new line where it stands lower than the one before. */
export function drawnLines(words: readonly DrawnLine[]): readonly DrawnLine[] {
  const lines: DrawnLine[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last && word.box.top < (last.box.top + last.box.bottom) / 2) {
      // Side by side: a box of the browser has its sides as getters, which a spread leaves behind.
      const { top, bottom } = last.box
      const box = { top, bottom, left: Math.min(last.box.left, word.box.left), right: Math.max(last.box.right, word.box.right) }
      lines[lines.length - 1] = { text: `${last.text} ${word.text}`, box }
    } else lines.push(word)
  }
  return lines
}

function wordsOf(text: Text): DrawnLine[] {
  const range = document.createRange()
  return [...text.data.matchAll(/[^ \t\r\n]+/g)].flatMap((found) => {
    range.setStart(text, found.index)
    range.setEnd(text, found.index + found[0].length)
    const box = range.getBoundingClientRect()
    return box.width > 0 ? [{ text: found[0], box }] : []
  })
}

/** Of Inter, where the browser does not measure fonts so. */
const USUAL_ASCENT = 0.8

function measuredAscent(font: string): number {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return USUAL_ASCENT
  context.font = font
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = context.measureText('x')
  return above > 0 ? above / (above + below) : USUAL_ASCENT
}
