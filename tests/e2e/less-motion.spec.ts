import { Explore } from './frame/explore.ts'
import { expect, test } from './frame/test.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('a person who asked for less motion sees no transition: styles are still and the camera jumps', async ({ page, open }) => {
  await open('#/explore?lang=es')
  const explore = new Explore(page)
  const seconds = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('*')].flatMap((element) => {
        const style = getComputedStyle(element)
        return [...style.transitionDuration.split(','), ...style.animationDuration.split(',')].map((text) =>
          text.trim().endsWith('ms') ? Number.parseFloat(text) / 1000 : Number.parseFloat(text),
        )
      }),
    ),
  )
  expect(seconds).toBeLessThanOrEqual(0.01)
  // The change of surface, when the engine of the map arrives, is none of the camera.
  await expect(page.locator('[data-surface=webgl]')).toBeVisible({ timeout: 90_000 })
  await page.waitForTimeout(1000)
  const options = await explore.find('danli')
  await options.first().click()
  await expect(explore.place).toContainText('Danlí')
  await page.waitForTimeout(150)
  const soon = await explore.map.screenshot()
  await page.mouse.move(2, 2)
  await page.waitForTimeout(1500)
  const later = await explore.map.screenshot()
  expect(Math.abs(soon.length - later.length) / later.length).toBeLessThan(0.05)
})
