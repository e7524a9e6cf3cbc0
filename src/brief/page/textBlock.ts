import { type Block, drawLines, element } from './block.ts'
import { leadingOf, type TextStyle } from './sheet.ts'
import { lineWidth, type Measure, type Run, textLines } from './textLines.ts'

/** Runs as one tagged paragraph or heading. */
export function textBlock(tag: 'H1' | 'H2' | 'P', runs: readonly Run[], width: number, measure: Measure): Block {
  const lines = textLines(runs, width, measure)
  const leading = runs.reduce((most, { style }) => Math.max(most, leadingOf(style)), 0)
  return {
    height: lines.length * leading,
    draw: (page, x, y) => [element(page, tag, () => drawLines(page, lines, x, y, leading))],
  }
}

/** A paragraph in one style. */
export function paragraph(text: string, style: TextStyle, width: number, measure: Measure): Block {
  return textBlock('P', [{ text, style }], width, measure)
}

/** A short paragraph on one line whose end stands at the right. */
export function rightParagraph(text: string, style: TextStyle, width: number, measure: Measure): Block {
  const [line = []] = textLines([{ text, style }], Number.POSITIVE_INFINITY, measure)
  const leading = leadingOf(style)
  return {
    height: leading,
    draw: (page, x, y) => [element(page, 'P', () => drawLines(page, [line], x + width - lineWidth(line, measure), y, leading))],
  }
}
