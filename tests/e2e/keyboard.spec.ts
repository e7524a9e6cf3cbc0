import type { Locator, Page } from '@playwright/test'
import { openView } from './frame/openView.ts'
import { walkByTab } from './frame/stops.ts'
import { expect, test } from './frame/test.ts'
import { EVERY_VIEW, VIEW_GROUPS, viewOf } from './frame/views.ts'

test.use({ trace: 'off' })

/** The list of places has a thousand links; whoever gets through so many in order gets through the rest. */
const MOST_STOPS = 260
const VALUE = /\d|suprimid|sin reporte|no reportad|no aplica|sin dato|sin valor/i

for (const group of VIEW_GROUPS) {
  test(`by Tab alone: every stop is named, seen, ringed and in order, and none holds the focus: ${group}`, async ({ page, address }) => {
    test.setTimeout(900_000)
    for (const view of EVERY_VIEW.filter((each) => each.group === group)) {
      await test.step(view.name, async () => {
        await openView(page, address, view, 'es')
        const stops = await walkByTab(page, MOST_STOPS)
        const reached = stops.filter(({ end }) => !end)
        const faults = reached.flatMap((stop, at) => {
          const last = at === reached.length - 1 && !stops.at(-1)?.end
          return [
            ...(stop.name === '' ? [`no name: ${stop.what}`] : []),
            ...(stop.inView ? [] : [`not in view: ${stop.what}`]),
            ...(stop.follows ? [] : [`out of order: ${stop.what}`]),
            ...(last || stops[at + 1]?.ringBefore !== false ? [] : [`no ring: ${stop.what}`]),
          ]
        })
        expect.soft(faults, view.name).toEqual([])
        expect.soft(reached.length, `${view.name}: stops`).toBeGreaterThan(view.group === 'embeds' || view.withoutScripts || view.name.startsWith('certificate') ? 0 : 5)
        expect.soft(stops.at(-1)?.end === true || new Set(reached.map(({ what, name }) => what + name)).size > MOST_STOPS / 2, `${view.name}: the focus gets out again`).toBe(true)
      })
    }
  })
}

/** The name of what has the focus, as a screen reader takes it first. */
const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-valuetext') ?? document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')

/** Walks a chart by arrows; gives what is wrong with it. */
async function chartFaults(page: Page, chart: Locator, name: string): Promise<string[]> {
  const stops = chart.locator('ol [tabindex="0"], [role=group] [tabindex="0"], input[type=range]')
  if ((await stops.count()) === 0) {
    // Without a way through the marks the numbers stand beside it in a table or list.
    return (await chart.locator('table, ol, dl').count()) > 0 ? [] : [`${name}: no stop and no table`]
  }
  await stops.first().focus()
  const first = await focusedName(page)
  const isSlider = (await stops.first().getAttribute('type')) === 'range'
  let next = first
  for (const key of isSlider ? ['ArrowRight'] : ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) {
    await page.keyboard.press(key)
    await page.waitForTimeout(50)
    next = await focusedName(page)
    if (next !== first) break
  }
  const one = (await stops.count()) === 1 && (await chart.locator('ol li, [role=group] button').count()) === 1
  return [...(next === first && !one ? [`${name}: arrows move nothing`] : []), ...(VALUE.test(next) ? [] : [`${name}: "${next}" has no value`])]
}

for (const name of ['overview-place', 'outcomes-funnel', 'cross', 'gap', 'index', 'locate', 'clusters'] as const) {
  test(`every chart is walked by arrows, and says place and value: ${name}`, async ({ page, address }) => {
    test.setTimeout(300_000)
    await openView(page, address, viewOf(name), 'es')
    const charts = await page.locator('figure.chart:visible').all()
    const faults: string[] = []
    for (const chart of charts) {
      const title = (await chart.locator('h3').first().textContent()) ?? ''
      const id = (await chart.getAttribute('aria-describedby')) ?? ''
      const said = await page.evaluate((each) => document.getElementById(each)?.textContent ?? '', id)
      if (!said.trim().endsWith('.') || said.length < 15) faults.push(`${title}: no sentence: "${said}"`)
      faults.push(...(await chartFaults(page, chart, title)))
    }
    expect(faults).toEqual([])
    if (name !== 'index' && name !== 'locate' && name !== 'clusters') expect(charts.length, 'charts').toBeGreaterThan(0)
  })
}

for (const name of ['overview', 'gap', 'outcomes-faded', 'clusters', 'index', 'cross', 'locate'] as const) {
  test(`the map is walked by arrows, and says place and value: ${name}`, async ({ page, address }) => {
    test.setTimeout(300_000)
    await openView(page, address, viewOf(name), 'es')
    const map = page.getByRole('application').first()
    await map.focus()
    const said = () => page.locator('.map [aria-live], .map [role=status]').evaluateAll((parts) => parts.map((part) => part.textContent ?? '').join(' ').trim())
    const heard = new Set<string>()
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft']) {
      await page.keyboard.press(`Alt+${key}`)
      await page.waitForTimeout(200)
      heard.add(await said())
    }
    heard.delete('')
    expect(heard.size, 'places named').toBeGreaterThan(1)
    for (const text of heard) expect(text).toMatch(/\p{L}{2,}.*(\d|suprimid|reporte|reportad|aplica)/u)
  })
}
