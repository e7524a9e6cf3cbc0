import type { Measure, TextLine } from './textLines.ts'

/** The sheet being drawn: the document, and the width of text in its fonts. */
export interface Page {
  readonly document: PDFKit.PDFDocument
  readonly measure: Measure
}

export type Element = PDFKit.PDFStructureElement

/** What PDFKit takes of an element, more than its types say. Box from the top left of the page, in points. */
export interface ElementOptions {
  readonly alt?: string
  readonly scope?: 'Column' | 'Row'
  readonly bbox?: readonly [left: number, top: number, right: number, bottom: number]
}

/** A tagged element of other elements, or of what a function draws. */
export function element({ document }: Page, tag: string, children: readonly Element[] | (() => void), options: ElementOptions = {}): Element {
  return document.struct(tag, options, typeof children === 'function' ? [children] : [...children])
}

/** Something of a known height that can be put anywhere. Drawing gives its tagged parts in the order of reading. */
export interface Block {
  readonly height: number
  readonly draw: (page: Page, x: number, y: number) => readonly Element[]
}

/** Blocks below each other, `gap` points apart. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const height = blocks.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(blocks.length - 1, 0)
  return {
    height,
    draw: (page, x, y) => {
      let top = y
      return blocks.flatMap((block) => {
        const elements = block.draw(page, x, top)
        top += block.height + gap
        return elements
      })
    },
  }
}

/** Blocks beside each other, each `offset` points from the left; read from left to right. */
export function beside(blocks: readonly { readonly block: Block; readonly offset: number }[]): Block {
  return {
    height: blocks.reduce((most, { block }) => Math.max(most, block.height), 0),
    draw: (page, x, y) => blocks.flatMap(({ block, offset }) => block.draw(page, x + offset, y)),
  }
}

/** A block with `above` points free before it and `below` after it. */
export function padded(block: Block, above: number, below: number): Block {
  return { height: block.height + above + below, draw: (page, x, y) => block.draw(page, x, y + above) }
}

/** Draws what is no content, such as a rule, so that a reader aloud passes it over. */
export function artifact({ document }: Page, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' })
  draw()
  document.endMarkedContent()
}

/** Ascent and descent of Inter over the size of the type. */
const ASCENT = 0.96875
const DESCENT = 0.24121

/** Draws lines from the top at `y`; each run stands on the common baseline of its line. */
export function drawLines({ document, measure }: Page, lines: readonly TextLine[], x: number, y: number, leading: number): void {
  for (const [index, line] of lines.entries()) {
    const size = line.reduce((most, { style }) => Math.max(most, style.size), 0)
    const baseline = y + index * leading + (leading - size * (ASCENT + DESCENT)) / 2 + size * ASCENT
    const isLast = index === lines.length - 1
    let left = x
    for (const [at, { text, style }] of line.entries()) {
      const printed = isLast && at === line.length - 1 ? text.trimEnd() : text
      document.font(style.font).fontSize(style.size).fillColor(style.colour)
      document.text(printed, left, baseline, { lineBreak: false, baseline: 'alphabetic' })
      left += measure(text, style)
    }
  }
}
