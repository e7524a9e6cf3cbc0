import type { BriefContent } from '../briefContent.ts'
import { artifact, beside, type Block, type Element, type Page, padded, stack } from './block.ts'
import { headingBlock } from './headingBlock.ts'
import { linkBlock } from './linkBlock.ts'
import { qrBlock } from './qrBlock.ts'
import { figuresSection, gapSection, outcomesSection, peopleSection, servicesSection } from './sections.ts'
import { COLOUR, CONTENT_WIDTH, SHEET, STYLE } from './sheet.ts'
import { paragraph, rightParagraph, textBlock } from './textBlock.ts'
import type { Measure } from './textLines.ts'

const COLUMN_GAP = 22
const GAP = { least: 9, most: 30 }
const MAP = { width: 168, height: 142 }
const QR = 70

/** Draws the map in a box of `width` x `height` points, or null without one. */
export type MapMaker = (width: number, height: number) => Block | null

/** A page set but not drawn. */
export interface BriefPage {
  /** Points by which it is too high for the sheet; 0 where it holds. */
  readonly excess: number
  readonly draw: (page: Page) => readonly Element[]
}

/**
 * The page of a brief: head, what is missing beside the map, figures, outcomes, services beside who lives here, and at the
 * foot sources and the way to the page. Height left over goes between the sections, the rest above the foot.
 */
export function briefPage(content: BriefContent, map: MapMaker, measure: Measure): BriefPage {
  const sections = [headBlock(content, measure), firstRow(content, map, measure), figuresSection(content, CONTENT_WIDTH, measure), outcomesSection(content, CONTENT_WIDTH, measure), lastRow(content, measure)]
  const foot = footBlock(content, measure)
  const used = [...sections, foot].reduce((sum, { height }) => sum + height, 0)
  const free = SHEET.height - SHEET.top - SHEET.bottom - used
  const gap = Math.min(Math.max(free / sections.length, GAP.least), GAP.most)
  return {
    excess: Math.max(GAP.least * sections.length - free, 0),
    draw: (page) => [...stack(sections, gap).draw(page, SHEET.left, SHEET.top), ...foot.draw(page, SHEET.left, SHEET.height - SHEET.bottom - foot.height)],
  }
}

function headBlock(content: BriefContent, measure: Measure): Block {
  const eyebrow = beside([
    { block: paragraph(`Arraigo · ${content.kind}`, STYLE.eyebrow, CONTENT_WIDTH / 2, measure), offset: 0 },
    { block: padded(rightParagraph(content.dated, STYLE.dated, CONTENT_WIDTH, measure), 0.9, 0), offset: 0 },
  ])
  const title = textBlock('H1', [{ text: content.place, style: STYLE.place }], CONTENT_WIDTH, measure)
  const around = content.around === '' ? [] : [paragraph(content.around, STYLE.around, CONTENT_WIDTH, measure)]
  const name = stack([title, ...around], 1)
  return stack([eyebrow, name, ...(content.synthetic ? [syntheticBlock(content.synthetic, measure)] : [])], 6)
}

/** The warning is framed with dashes, as is every mark of synthetic figures below. */
function syntheticBlock({ lead, text }: NonNullable<BriefContent['synthetic']>, measure: Measure): Block {
  const inner = textBlock('P', [{ text: `${lead} `, style: STYLE.smallStrong }, { text, style: STYLE.small }], CONTENT_WIDTH - 16, measure)
  return {
    height: inner.height + 8,
    draw: (page, x, y) => {
      artifact(page, () => {
        page.document.lineWidth(0.6).dash(1.6, { space: 1.4 })
        page.document.rect(x, y, CONTENT_WIDTH, inner.height + 8).stroke(COLOUR.soft)
        page.document.undash()
      })
      return inner.draw(page, x + 8, y + 4)
    },
  }
}

function firstRow(content: BriefContent, map: MapMaker, measure: Measure): Block {
  const drawn = map(MAP.width, MAP.height)
  if (!drawn) return gapSection(content, CONTENT_WIDTH, measure)
  return beside([
    { block: gapSection(content, CONTENT_WIDTH - MAP.width - COLUMN_GAP, measure), offset: 0 },
    { block: drawn, offset: CONTENT_WIDTH - MAP.width },
  ])
}

function lastRow(content: BriefContent, measure: Measure): Block {
  const right = content.people.lines.entries.length > 0 ? 196 : 0
  if (right === 0) return servicesSection(content, CONTENT_WIDTH, measure)
  return beside([
    { block: servicesSection(content, CONTENT_WIDTH - right - COLUMN_GAP, measure), offset: 0 },
    { block: peopleSection(content, right, measure), offset: CONTENT_WIDTH - right },
  ])
}

function footBlock({ sources, unknown, link }: BriefContent, measure: Measure): Block {
  const width = link ? CONTENT_WIDTH - QR - COLUMN_GAP : CONTENT_WIDTH
  const { entries, more } = sources.lines
  const lines = [...entries, ...(more === null ? [] : [more])].join(' ')
  const text = stack(
    [
      stack([headingBlock(unknown, width, measure), paragraph(unknown.line, STYLE.small, width, measure)], 1),
      stack([paragraph(sources.heading, STYLE.smallStrong, width, measure), paragraph(lines, STYLE.small, width, measure)], 1),
      ...(link ? [linkBlock(link.lead, link.address, width, measure)] : []),
    ],
    6,
  )
  if (!link) return text
  return beside([
    { block: text, offset: 0 },
    { block: padded(qrBlock(link.address, link.qr, QR), Math.max(text.height - QR, 0), 0), offset: CONTENT_WIDTH - QR },
  ])
}
