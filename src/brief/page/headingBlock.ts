import type { BriefSection } from '../briefContent.ts'
import { artifact, type Block, drawLines, element } from './block.ts'
import { COLOUR, leadingOf, STYLE } from './sheet.ts'
import { lineWidth, type Measure, textLines } from './textLines.ts'

const TAG_PADDING = 4
const ABOVE = 4

/** A heading under a hairline; at its right what kind of figures follow, framed with dashes where they are synthetic. */
export function headingBlock({ heading, kind }: BriefSection, width: number, measure: Measure): Block {
  const leading = leadingOf(STYLE.heading)
  const lines = textLines([{ text: heading, style: STYLE.heading }], width, measure)
  const [tag = []] = kind ? textLines([{ text: kind.word, style: STYLE.tag }], width, measure) : []
  return {
    height: ABOVE + lines.length * leading,
    draw: (page, x, y) => {
      const { document } = page
      artifact(page, () => document.moveTo(x, y).lineTo(x + width, y).lineWidth(0.8).stroke(COLOUR.accent))
      const title = element(page, 'H2', () => drawLines(page, lines, x, y + ABOVE, leading))
      if (!kind) return [title]
      const [left, top, tagLeading] = [x + width - lineWidth(tag, measure) - TAG_PADDING, y + ABOVE + 1.2, leadingOf(STYLE.tag) + 1.6]
      artifact(page, () => {
        document.lineWidth(0.5)
        if (kind.isSynthetic) document.dash(1.6, { space: 1.4 })
        document.rect(left - TAG_PADDING, top, lineWidth(tag, measure) + 2 * TAG_PADDING, tagLeading).stroke(COLOUR.soft)
        document.undash()
      })
      return [title, element(page, 'P', () => drawLines(page, [tag], left, top, tagLeading))]
    },
  }
}
