import { element, markup, type PictureElement } from './pictureElement.ts'
import { wrapText } from './wrapText.ts'

/** A part of the legend: a line of words, or a drawing with its size in pixels. */
export type LegendLine = string | { readonly drawing: PictureElement; readonly width: number; readonly height: number }

/** What is said around a drawing, so that it still speaks for itself in another document. */
export interface PictureFrame {
  readonly title: string
  readonly legend: readonly LegendLine[]
  readonly source: string
  /** The words that mark synthetic figures, in the language of the picture; null where all figures are published. */
  readonly synthetic: string | null
}
export interface FrameColours {
  readonly paper: string
  readonly ink: string
  readonly inkSoft: string
  readonly ribbon: string
  readonly ribbonInk: string
}
/** Colours of printed matter, the light ones of the app. */
export const PAPER_COLOURS: FrameColours = { paper: '#ffffff', ink: '#17222b', inkSoft: '#4b5a64', ribbon: '#fbf0cf', ribbonInk: '#5c4705' }

const FONT = 'Inter, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
const MARGIN = 16
/** Words in a narrower picture would take more room than the drawing. */
const NARROWEST = 360
const GAP = 10

/** A drawing with its title above and its legend, source and mark below, as the text of an SVG file of its own. */
export function framedSvg(
  drawing: PictureElement,
  size: { readonly width: number; readonly height: number },
  frame: PictureFrame,
  colours: FrameColours = PAPER_COLOURS,
): string {
  const drawn = frame.legend.map((line) => (typeof line === 'string' ? 0 : line.width))
  const inner = Math.max(size.width, NARROWEST - 2 * MARGIN, ...drawn)
  const width = Math.ceil(inner + 2 * MARGIN)
  const parts: PictureElement[] = []
  let down = MARGIN
  const words = (text: string, letters: number, look: Record<string, string>, across = MARGIN) => {
    for (const line of wrapText(text, width - MARGIN - across, letters)) {
      parts.push(element('text', { x: across, y: down + letters, 'font-size': letters, ...look }, [line]))
      down += Math.round(letters * 1.4)
    }
  }
  words(frame.title, 16, { fill: colours.ink, 'font-weight': '600' })
  down += GAP
  const across = MARGIN + (inner - size.width) / 2
  parts.push({ ...drawing, attributes: { ...drawing.attributes, ...placed(across, down, size) } })
  down += size.height + GAP
  for (const line of frame.legend) {
    if (typeof line === 'string') words(line, 12, { fill: colours.inkSoft })
    else {
      parts.push({ ...line.drawing, attributes: { ...line.drawing.attributes, ...placed(MARGIN, down, line) } })
      down += line.height + GAP / 2
    }
  }
  if (frame.legend.length > 0) down += GAP / 2
  words(frame.source, 11, { fill: colours.inkSoft })
  if (frame.synthetic !== null) {
    down += GAP / 2
    const place = parts.length
    const top = down
    down += 6
    words(frame.synthetic, 12, { fill: colours.ribbonInk, 'font-weight': '600' }, MARGIN + 8)
    down += 4
    parts.splice(place, 0, element('rect', { x: MARGIN, y: top, width: width - 2 * MARGIN, height: down - top, fill: colours.ribbon }))
  }
  const height = Math.ceil(down + MARGIN)
  const ground = element('rect', { width, height, fill: colours.paper })
  const root = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': FONT }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup(element('svg', root, [element('title', {}, [frame.title]), ground, ...parts]))}\n`
}

function placed(x: number, y: number, { width, height }: { readonly width: number; readonly height: number }): Readonly<Record<string, string>> {
  return element('svg', { x, y, width, height }).attributes
}
