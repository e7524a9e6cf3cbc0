/** A picture as an address that a drawing can hold in itself, with its size on screen. Throws an Error where the browser cannot draw it. */
export async function embeddedPicture(picture: Blob): Promise<{ readonly address: string; readonly width: number; readonly height: number }> {
  const drawn = await createImageBitmap(picture)
  const canvas = document.createElement('canvas')
  canvas.width = drawn.width
  canvas.height = drawn.height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('the browser cannot draw pictures')
  context.drawImage(drawn, 0, 0)
  // A sharp screen has more pixels than the page counts.
  const ratio = window.devicePixelRatio
  return { address: canvas.toDataURL('image/png'), width: drawn.width / ratio, height: drawn.height / ratio }
}
