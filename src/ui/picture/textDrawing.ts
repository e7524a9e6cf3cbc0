import type { StyleOf } from './paintAttributes.ts'
import type { DrawnBox, DrawnLine } from './pageAround.ts'
import { element, type PictureElement } from './pictureElement.ts'
import { type MeasureColour, plainColour } from './plainColour.ts'

const ANCHORS: Readonly<Record<string, 'middle' | 'end'>> = { center: 'middle', right: 'end', end: 'end' }

/**
 * One line of text of the page, where it stands; null where `clip` hides it. It is anchored as it is aligned, so that it
 * keeps its place in a program that has not the font.
 */
export function textDrawing({ text, box }: DrawnLine, style: StyleOf, ascent: number, clip: DrawnBox, measure: MeasureColour): PictureElement | null {
  const middle = (box.top + box.bottom) / 2
  if (middle < clip.top || middle > clip.bottom || box.left >= clip.right || box.right <= clip.left) return null
  const colour = plainColour(style('color'), measure)
  const anchor = ANCHORS[style('text-align')]
  const across = { middle: (box.left + box.right) / 2, end: box.right, start: box.left }[anchor ?? 'start']
  const weight = style('font-weight')
  const slant = style('font-style')
  const spacing = style('letter-spacing')
  const look = {
    x: across,
    y: box.top + (box.bottom - box.top) * ascent,
    fill: colour?.colour,
    'fill-opacity': colour && colour.opacity < 1 ? colour.opacity : undefined,
    'font-family': style('font-family'),
    'font-size': Number.parseFloat(style('font-size')) || undefined,
    'font-weight': weight === '400' ? undefined : weight,
    'font-style': slant === 'normal' ? undefined : slant,
    'letter-spacing': spacing === 'normal' ? undefined : Number.parseFloat(spacing),
    'text-anchor': anchor,
    // As wide as on screen in any font: another one would run into what stands beside it.
    textLength: box.right <= clip.right + 1 ? box.right - box.left : undefined,
    lengthAdjust: box.right <= clip.right + 1 ? 'spacingAndGlyphs' : undefined,
  }
  return element('text', look, [shortened(cased(text, style), box, clip)])
}

function cased(text: string, style: StyleOf): string {
  return style('text-transform') === 'uppercase' ? text.toLocaleUpperCase() : text
}

/** What is cut off on screen is cut off here, by its share of letters. */
function shortened(text: string, box: DrawnBox, clip: DrawnBox): string {
  if (box.right <= clip.right + 1) return text
  const letters = Array.from(text)
  const kept = Math.floor((letters.length * (clip.right - box.left)) / (box.right - box.left)) - 1
  return `${letters.slice(0, Math.max(1, kept)).join('').trimEnd()}…`
}
