import type { Locator, Page } from '@playwright/test'

/** Pixels by colour (`r,g,b`) of what an element shows. */
export async function colourCounts(page: Page, element: Locator): Promise<Map<string, number>> {
  const picture = (await element.screenshot()).toString('base64')
  const counts = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    const found: Record<string, number> = {}
    for (let at = 0; at < data.length; at += 4) {
      const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`
      found[colour] = (found[colour] ?? 0) + 1
    }
    return found
  }, picture)
  return new Map(Object.entries(counts))
}

/** Pixels within a few steps of a CSS colour (`rgb(12, 85, 87)`): drawing blends and rounds. */
export function pixelsLike(counts: ReadonlyMap<string, number>, cssColour: string, tolerance = 6): number {
  const wanted = (cssColour.match(/\d+/g) ?? []).slice(0, 3).map(Number)
  let pixels = 0
  for (const [colour, count] of counts) {
    const parts = colour.split(',').map(Number)
    if (parts.every((part, index) => Math.abs(part - (wanted[index] ?? -99)) <= tolerance)) pixels += count
  }
  return pixels
}
