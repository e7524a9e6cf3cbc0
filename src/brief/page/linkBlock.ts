import { type Block, drawLines, element } from './block.ts'
import { leadingOf, STYLE } from './sheet.ts'
import { lineWidth, type Measure, textLines } from './textLines.ts'

/** A lead and an address that can be followed on screen and typed from paper. */
export function linkBlock(lead: string, address: string, width: number, measure: Measure): Block {
  const leadLines = textLines([{ text: lead, style: STYLE.small }], width, measure)
  const lines = textLines([{ text: address, style: STYLE.smallStrong }], width, measure)
  const leading = leadingOf(STYLE.small)
  return {
    height: (leadLines.length + lines.length) * leading,
    draw: (page, x, y) => {
      const top = y + leadLines.length * leading
      const link = page.document.struct('Link')
      link.add(() => drawLines(page, lines, x, top, leading))
      for (const [index, line] of lines.entries()) {
        const options = { structParent: link, Contents: new String(address) }
        page.document.link(x, top + index * leading, lineWidth(line, measure), leading, address, options as object)
      }
      return [element(page, 'P', () => drawLines(page, leadLines, x, y, leading)), element(page, 'P', [link])]
    },
  }
}
