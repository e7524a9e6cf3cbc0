import type { PlaceFile } from '../../place/place-file.ts'
import { type PlaceMap, placeMap } from '../../place/map/placeMap.ts'
import type { BriefContent } from '../briefContent.ts'
import { type Block, drawLines, element, type Page } from './block.ts'
import { COLOUR, leadingOf, STYLE } from './sheet.ts'
import { lineWidth, type Measure, type TextLine, textLines } from './textLines.ts'

type Role = PlaceMap['areas'][number]['role']

const FILL: Record<Role, string> = { other: COLOUR.land, here: COLOUR.accent, inside: COLOUR.part }

/**
 * The place in its department, with its seat, published service points and a scale; null where the file holds no shapes. The
 * key to its signs stands in the figure, which has one text for readers aloud.
 */
export function mapBlock(file: PlaceFile, id: string, content: BriefContent, width: number, height: number, measure: Measure): Block | null {
  if (!file.shapes.objects.areas || !file.shapes.objects.outline) return null
  const words = content.map
  const leading = leadingOf(STYLE.tag) + 1
  const key = keyOf(placeMap(file, id, width, height), words)
  const noteLines = words.note === null ? [] : textLines([{ text: words.note, style: STYLE.tag }], width, measure)
  const below = (key.length + noteLines.length) * leading + 4
  const map = placeMap(file, id, width, height - below)
  const alternative = [words.alternative, ...key.map(({ text }) => text), ...(words.note === null ? [] : [words.note])].join('. ')
  return {
    height,
    draw: (page, x, y) => {
      const draw = () => {
        drawAreas(page, map, x, y)
        drawSigns(page, map, x, y)
        drawScale(page, map, words.scale(map.scale.kilometres), x, y)
        for (const [index, { sign, text }] of key.entries()) {
          const top = y + map.height + 4 + index * leading
          drawSign(page, sign, x + 3.5, top + leading / 2)
          drawLines(page, [[{ text, style: STYLE.tag }]], x + 10, top, leading)
        }
        drawLines(page, noteLines, x, y + map.height + 4 + key.length * leading, leading)
      }
      return [element(page, 'Figure', draw, { alt: alternative, bbox: [x, y, x + width, y + height] })]
    },
  }
}

interface KeyEntry {
  readonly sign: 'seat' | 'point'
  readonly text: string
}

function keyOf({ seat, points }: PlaceMap, words: BriefContent['map']): KeyEntry[] {
  return [
    ...(seat ? [{ sign: 'seat' as const, text: words.seat }] : []),
    ...(points.length > 0 ? [{ sign: 'point' as const, text: words.points(points.length) }] : []),
  ]
}

function drawAreas({ document }: Page, map: PlaceMap, x: number, y: number): void {
  document.save().translate(x, y)
  for (const { path, role } of map.areas.filter((area) => area.path !== '')) {
    document.path(path).lineWidth(0.4).fillAndStroke(FILL[role], role === 'inside' ? COLOUR.paper : COLOUR.border)
  }
  if (map.outline !== '') document.path(map.outline).lineWidth(0.8).stroke(COLOUR.soft)
  document.restore()
}

function drawSigns(page: Page, { points, seat }: PlaceMap, x: number, y: number): void {
  for (const { at } of points) drawSign(page, 'point', x + at[0], y + at[1])
  if (seat) drawSign(page, 'seat', x + seat[0], y + seat[1])
}

function drawSign({ document }: Page, sign: KeyEntry['sign'], x: number, y: number): void {
  if (sign === 'seat') document.circle(x, y, 2.1).lineWidth(1).fillAndStroke(COLOUR.paper, COLOUR.ink)
  else document.rect(x - 1.9, y - 1.9, 3.8, 3.8).lineWidth(0.6).fillAndStroke(COLOUR.ink, COLOUR.paper)
}

/** At the lower right, with its length above it. */
function drawScale(page: Page, { scale, width, height }: PlaceMap, text: string, x: number, y: number): void {
  const { document, measure } = page
  const line: TextLine = [{ text, style: STYLE.tag }]
  const [right, bottom] = [x + width, y + height - 2]
  document.moveTo(right - scale.pixels, bottom - 3).lineTo(right - scale.pixels, bottom).lineTo(right, bottom).lineTo(right, bottom - 3)
  document.lineWidth(0.7).stroke(COLOUR.soft)
  drawLines(page, [line], right - scale.pixels / 2 - lineWidth(line, measure) / 2, bottom - 11.5, leadingOf(STYLE.tag))
}
