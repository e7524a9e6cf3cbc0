import type { StyleOf } from './paintAttributes.ts'
import type { DrawnBox } from './pageAround.ts'
import { element, type PictureElement } from './pictureElement.ts'
import { type MeasureColour, plainColour } from './plainColour.ts'

const DASHES: Readonly<Record<string, string>> = { dotted: '1 2', dashed: '4 3' }

/** Ground and border of an element of the page, as far as they are colours; none where they cannot be seen. */
export function boxDrawing({ left, top, right, bottom }: DrawnBox, style: StyleOf, measure: MeasureColour): readonly PictureElement[] {
  if (right <= left && bottom <= top) return []
  const ground = plainColour(style('background-color'), measure)
  const rx = Number.parseFloat(style('border-top-left-radius')) || undefined
  const drawn =
    ground && ground.opacity > 0 && right > left && bottom > top
      ? [element('rect', { x: left, y: top, width: right - left, height: bottom - top, rx, fill: ground.colour, 'fill-opacity': opacityOf(ground.opacity) })]
      : []
  const sides = {
    top: (half: number) => ({ x1: left, y1: top + half, x2: right, y2: top + half }),
    right: (half: number) => ({ x1: right - half, y1: top, x2: right - half, y2: bottom }),
    bottom: (half: number) => ({ x1: left, y1: bottom - half, x2: right, y2: bottom - half }),
    left: (half: number) => ({ x1: left + half, y1: top, x2: left + half, y2: bottom }),
  }
  const borders = Object.entries(sides).flatMap(([side, line]) => {
    const width = Number.parseFloat(style(`border-${side}-width`)) || 0
    const kind = style(`border-${side}-style`)
    const colour = plainColour(style(`border-${side}-color`), measure)
    if (width === 0 || kind === 'none' || kind === 'hidden' || !colour || colour.opacity === 0) return []
    return [element('line', { ...line(width / 2), stroke: colour.colour, 'stroke-width': width, 'stroke-opacity': opacityOf(colour.opacity), 'stroke-dasharray': DASHES[kind] })]
  })
  return [...drawn, ...borders]
}

function opacityOf(opacity: number): number | undefined {
  return opacity === 1 ? undefined : opacity
}
