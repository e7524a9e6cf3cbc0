import { boxDrawing } from './boxDrawing.ts'
import { absenceOf, hatchDrawing } from './hatchDrawing.ts'
import type { DrawnBox, DrawnIn } from './pageAround.ts'
import { element, type PictureElement } from './pictureElement.ts'
import { plainColour } from './plainColour.ts'
import { readSvg } from './readSvg.ts'
import { textDrawing } from './textDrawing.ts'

export interface HtmlPicture {
  readonly drawing: PictureElement
  readonly width: number
  readonly height: number
}

/** For those who hear the page only. */
const UNSEEN = '.visually-hidden'
const EVERYWHERE: DrawnBox = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity }

/**
 * A part of the page as a drawing: grounds and borders in one colour, texts line by line, drawings inside it and the
 * samples of absences. What style sheets add before and after elements, and pictures in the ground, are not read. Whatever
 * matches `without` is left out. Throws an Error where nothing of it is on screen.
 */
export function readHtml(root: Element, page: DrawnIn, without: string): HtmlPicture {
  const left = (part: Element) => part.matches(UNSEEN) || (without !== '' && part.matches(without)) || page.styleOf(part)('display') === 'none'
  const parts = Array.from(root.children).filter((part) => !left(part))
  const boxes = parts.map(page.boxOf).filter((box) => box.right > box.left && box.bottom > box.top)
  if (boxes.length === 0) throw new Error('there is nothing to draw')
  const area = {
    left: Math.min(...boxes.map((box) => box.left)),
    top: Math.min(...boxes.map((box) => box.top)),
    right: Math.max(...boxes.map((box) => box.right)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  }
  let drawings = 0
  const at = (box: DrawnBox): DrawnBox => ({ left: box.left - area.left, top: box.top - area.top, right: box.right - area.left, bottom: box.bottom - area.top })
  const read = (part: Element, clip: DrawnBox): PictureElement[] => {
    const style = page.styleOf(part)
    const opacity = Number(style('opacity') || '1')
    if (left(part) || opacity === 0) return []
    const box = at(page.boxOf(part))
    if (part.localName === 'svg') {
      drawings += 1
      const svg = readSvg(part, page, `d${drawings}-`)
      return [{ ...svg, attributes: { ...svg.attributes, ...element('svg', { x: box.left, y: box.top, width: box.right - box.left, height: box.bottom - box.top }).attributes } }]
    }
    const isSeen = style('visibility') !== 'hidden'
    const inside = style('overflow-x') === 'visible' ? clip : narrowed(clip, box)
    const absence = absenceOf(part)
    const mark = absence && plainColour(style('--mark').trim() || style('color'), page.measure)
    const drawn = [
      ...(isSeen ? boxDrawing(box, style, page.measure) : []),
      ...(absence ? [hatchDrawing(absence, box, mark?.colour ?? '#000000')] : []),
      ...Array.from(part.childNodes).flatMap((child): readonly PictureElement[] => {
        if (child.nodeType === 1) return read(child as Element, inside)
        if (child.nodeType !== 3 || !isSeen) return []
        return page.linesOf(child as Text).flatMap((line) => textDrawing({ ...line, box: at(line.box) }, style, page.ascentOf(style), inside, page.measure) ?? [])
      }),
    ]
    return opacity < 1 && drawn.length > 0 ? [element('g', { opacity }, drawn)] : drawn
  }
  const size = { width: area.right - area.left, height: area.bottom - area.top }
  return { ...size, drawing: element('svg', { overflow: 'visible' }, parts.flatMap((part) => read(part, EVERYWHERE))) }
}

function narrowed(clip: DrawnBox, box: DrawnBox): DrawnBox {
  return {
    left: Math.max(clip.left, box.left),
    top: Math.max(clip.top, box.top),
    right: Math.min(clip.right, box.right),
    bottom: Math.min(clip.bottom, box.bottom),
  }
}
