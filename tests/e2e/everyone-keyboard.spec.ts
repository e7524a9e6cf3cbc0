import { openView } from './frame/openView.ts'
import { keyboardWalk } from './frame/keyboardWalk.ts'
import { expect, test } from './frame/test.ts'
import { EVERY_VIEW } from './frame/views.ts'

test.use({ trace: 'off' })

for (const view of EVERY_VIEW.filter(({ withoutScripts, languages }) => !withoutScripts && languages.includes('es'))) {
  test(`Tab goes through ${view.name}: every stop in sight and marked, none twice, and out again`, async ({ page, address }) => {
    await openView(page, address, view, 'es')
    const stops = await keyboardWalk(page)
    expect(stops.length).toBeGreaterThan(0)
    expect(stops.flatMap(({ what, faults }) => faults.map((fault) => `${fault}: ${what}`))).toEqual([])
    // Arrows move inside a group of its own order; Tab follows the order of the page.
    expect(await page.locator('[tabindex]').evaluateAll((all) => all.filter((each) => (each as HTMLElement).tabIndex > 0).length)).toBe(0)
  })
}
