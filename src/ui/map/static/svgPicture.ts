import type { Size } from '../../../domain/projection/mercator.ts'

const PICTURE_RATIO = 2

/** PNG of an SVG drawing whose colours stand in its attributes. Rejects where the browser cannot draw it. */
export async function svgPicture(svg: SVGSVGElement, size: Size): Promise<Blob> {
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = size.width * PICTURE_RATIO
  canvas.height = size.height * PICTURE_RATIO
  const context = canvas.getContext('2d')
  if (!context) throw new Error('the browser cannot draw pictures')
  context.scale(PICTURE_RATIO, PICTURE_RATIO)
  context.drawImage(image, 0, 0, size.width, size.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser made no picture of the map'))), 'image/png')
  })
}
