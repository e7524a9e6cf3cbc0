import { type FrameColours, framedSvg, type LegendLine, PAPER_COLOURS, type PictureFrame } from './framedSvg.ts'
import { pageAround } from './pageAround.ts'
import { element } from './pictureElement.ts'
import { type MeasureColour, plainColour } from './plainColour.ts'
import { readHtml } from './readHtml.ts'
import { readSvg } from './readSvg.ts'

/**
 * The text of an SVG file that shows a drawing as it stands on screen, with its frame around it, and opens without this
 * app. Colours are those of the theme shown. Throws an Error where the drawing has no size.
 */
export function standaloneSvg(svg: SVGSVGElement, frame: PictureFrame): string {
  const page = pageAround()
  return framedSvg(readSvg(svg, page), sizeOf(svg), frame, coloursOf(page.measure))
}

/**
 * The same of a figure that is partly drawing and partly text of the page, such as a chart whose names are buttons. What
 * matches the selector `without` is left out. Throws an Error where nothing of it is on screen.
 */
export function standaloneFigure(figure: Element, without: string, frame: PictureFrame): string {
  const page = pageAround()
  const { drawing, width, height } = readHtml(figure, page, without)
  return framedSvg(drawing, { width, height }, frame, coloursOf(page.measure))
}

/** A picture that is there already, as the address of its data, in a frame whose legend is read from the page. */
export function standalonePicture(
  picture: { readonly address: string; readonly width: number; readonly height: number },
  legend: Element | null,
  frame: PictureFrame,
): string {
  const page = pageAround()
  const image = element('svg', {}, [element('image', { href: picture.address, width: picture.width, height: picture.height })])
  const read = legend && readHtml(legend, page, '[data-unsaved]')
  const lines: readonly LegendLine[] = read ? [read, ...frame.legend] : frame.legend
  return framedSvg(image, picture, { ...frame, legend: lines }, coloursOf(page.measure))
}

/** Colours of the frame from the design tokens in force; the light ones where they cannot be read. */
function coloursOf(measure: MeasureColour): FrameColours {
  const style = getComputedStyle(document.documentElement)
  const read = (token: string, otherwise: string) => plainColour(style.getPropertyValue(token).trim(), measure)?.colour ?? otherwise
  return {
    paper: read('--paper', PAPER_COLOURS.paper),
    ink: read('--ink', PAPER_COLOURS.ink),
    inkSoft: read('--ink-soft', PAPER_COLOURS.inkSoft),
    ribbon: read('--ribbon', PAPER_COLOURS.ribbon),
    ribbonInk: read('--ribbon-ink', PAPER_COLOURS.ribbonInk),
  }
}

function sizeOf(svg: SVGSVGElement): { width: number; height: number } {
  const { width, height } = svg.getBoundingClientRect()
  if (width > 0 && height > 0) return { width, height }
  // Folded away, it has no size on screen, but may say one itself.
  const said = svg.viewBox.baseVal
  if (said.width > 0 && said.height > 0) return { width: said.width, height: said.height }
  throw new Error('the drawing has no size')
}
