/**
 * A picture of an SVG file as PNG, `scale` pixels for each of its own; 2 is sharp on screens and in documents. Throws an
 * Error where the text says no size, or the browser cannot draw it.
 */
export async function pngOf(svgText: string, scale = 2): Promise<Blob> {
  const { text, width, height } = enlarged(svgText, scale)
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const context = canvas.getContext('2d')
    if (!context) throw new Error('the browser cannot draw pictures')
    context.drawImage(image, 0, 0, width, height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser made no picture'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** The file with its own size multiplied: some browsers draw it at that size first and would enlarge the pixels. */
export function enlarged(svgText: string, scale: number): { readonly text: string; readonly width: number; readonly height: number } {
  const root = /<svg\b[^>]*>/.exec(svgText)?.[0] ?? ''
  const width = Number(/\swidth="([\d.]+)"/.exec(root)?.[1])
  const height = Number(/\sheight="([\d.]+)"/.exec(root)?.[1])
  if (!(width > 0 && height > 0)) throw new Error('the SVG says no size')
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
  const larger = root.replace(/\swidth="[\d.]+"/, ` width="${size.width}"`).replace(/\sheight="[\d.]+"/, ` height="${size.height}"`)
  return { text: svgText.replace(root, () => larger), ...size }
}
