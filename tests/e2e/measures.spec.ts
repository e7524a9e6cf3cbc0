import { openView, settled } from './frame/openView.ts'
import { cutTexts, longestMotion, lostOnNarrow, spaceText, unseenInForcedColours } from './frame/shape.ts'
import { smallTargets } from './frame/targets.ts'
import { expect, test } from './frame/test.ts'
import { EVERY_VIEW, VIEW_GROUPS } from './frame/views.ts'

test.use({ trace: 'off' })

const DESK = { width: 1440, height: 900 }
/** A screen of 1280 by 1024 at 400 %. */
const AT_400 = { width: 320, height: 256 }
/** Each with the control of the same page that does the same: the equivalent exception of WCAG 2.5.8. */
const EQUIVALENT = [
  // The list of periods above the map.
  '.chart-trend__column',
  // The list of places beside the map.
  '.locate-marker',
]

// A view is loaded once; what the reader asks of it is then asked one after the other.
for (const group of VIEW_GROUPS) {
  test(`targets, motion, forced colours, text spacing and 400 % hold: ${group}`, async ({ page, address }) => {
    test.setTimeout(900_000)
    for (const view of EVERY_VIEW.filter((each) => each.group === group)) {
      await test.step(view.name, async () => {
        await page.setViewportSize(DESK)
        await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'none' })
        await openView(page, address, view, 'es')
        expect.soft(await smallTargets(page, EQUIVALENT), `${view.name}: small targets`).toEqual([])
        expect.soft(await longestMotion(page), `${view.name}: motion`).toBeLessThanOrEqual(0.01)
        const before = new Set(await cutTexts(page))
        await spaceText(page, true)
        await page.waitForTimeout(200)
        expect.soft((await cutTexts(page)).filter((text) => !before.has(text)), `${view.name}: cut by text spacing`).toEqual([])
        await spaceText(page, false)
        await page.emulateMedia({ forcedColors: 'active' })
        await page.waitForTimeout(200)
        expect.soft(await unseenInForcedColours(page), `${view.name}: forced colours`).toEqual([])
        await page.emulateMedia({ forcedColors: 'none' })
        await page.setViewportSize(AT_400)
        await settled(page)
        expect.soft(await lostOnNarrow(page), `${view.name}: at 400 %`).toEqual([])
      })
    }
  })
}
