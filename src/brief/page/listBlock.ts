import { artifact, type Block, drawLines, element } from './block.ts'
import { COLOUR, leadingOf } from './sheet.ts'
import { type Measure, type Run, textLines } from './textLines.ts'

const INDENT = 10
const GAP = 1.5

/** A tagged list with a drawn dot before each entry; an entry is never cut. */
export function listBlock(items: readonly (readonly Run[])[], width: number, measure: Measure): Block {
  const entries = items.map((runs) => {
    const lines = textLines(runs, width - INDENT, measure)
    const leading = runs.reduce((most, { style }) => Math.max(most, leadingOf(style)), 0)
    return { lines, leading, height: lines.length * leading }
  })
  const height = entries.reduce((sum, entry) => sum + entry.height, 0) + GAP * Math.max(entries.length - 1, 0)
  return {
    height,
    draw: (page, x, y) => {
      let top = y
      const elements = entries.map(({ lines, leading, height: own }) => {
        const at = top
        top += own + GAP
        artifact(page, () => page.document.circle(x + 2.4, at + leading / 2, 1.5).fill(COLOUR.accent))
        return element(page, 'LI', [element(page, 'LBody', () => drawLines(page, lines, x + INDENT, at, leading))])
      })
      return elements.length > 0 ? [element(page, 'L', elements)] : []
    },
  }
}
