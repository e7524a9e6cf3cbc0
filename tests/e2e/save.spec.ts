import { readFileSync } from 'node:fs'
import { Explore } from './frame/explore.ts'
import { expect, test } from './frame/test.ts'
import { wordsOf } from './frame/words.ts'

const WIDTH_OF_MAP = 700

/** Width and height in the header of a PNG file. */
function sizeOf(png: Buffer): readonly [number, number] {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

test('charts and map of the region are saved with title, source and what is synthetic', async ({ page, open }) => {
  await open('#/explore?lang=es')
  await expect(new Explore(page, wordsOf('es')).map).toHaveAttribute('data-surface', 'webgl', { timeout: 90_000 })
  const menus = page.locator('.savable .save-menu')
  await expect(menus.first()).toBeVisible()
  // The page of the app makes no documents of text; an empty one may.
  const reader = await page.context().newPage()
  const charts = await menus.count()
  expect(charts).toBeGreaterThan(2)
  for (let at = 0; at < charts; at += 1) {
    const menu = menus.nth(at)
    await menu.locator('summary').click()
    const [download] = await Promise.all([page.waitForEvent('download'), menu.getByRole('button', { name: 'Dibujo (SVG)' }).click()])
    const text = readFileSync(await download.path(), 'utf8')
    expect(download.suggestedFilename()).toMatch(/^coverage-[a-z]+\.svg$/)
    // Whether it is XML, and drawn at all, is for the browser to say.
    const marks = await reader.evaluate((svg) => {
      const document = new DOMParser().parseFromString(svg, 'image/svg+xml')
      // A text without a place would lie upon the title.
      const lost = [...document.querySelectorAll('text')].filter((each) => !each.hasAttribute('y') || !each.hasAttribute('x'))
      return document.querySelector('parsererror') || lost.length > 0 ? -lost.length - 1 : document.querySelectorAll('path, rect, line, circle').length
    }, text)
    expect(marks, download.suggestedFilename()).toBeGreaterThan(5)
    expect(text).toContain('Cobertura')
    expect(text).toContain('Fuente: Demostración')
    expect(text).toContain('sintética')
  }
  const [map] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Guardar el mapa (PNG)' }).click()])
  const [width, height] = sizeOf(readFileSync(await map.path()))
  expect(width).toBeGreaterThan(WIDTH_OF_MAP * 2)
  expect(height).toBeGreaterThan(width / 2)
  // A picture of an empty drawing buffer would be one colour: the file is then far smaller than that of a map.
  expect(readFileSync(await map.path()).length).toBeGreaterThan(60_000)
})
