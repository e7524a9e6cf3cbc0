import { Explore } from './frame/explore.ts'
import { expect, test } from './frame/test.ts'
import { wordsOf } from './frame/words.ts'

const es = wordsOf('es')

test.describe('a window of 1280 by 1024 at 400 %', () => {
  test.use({ viewport: { width: 320, height: 256 } })

  for (const link of ['#/explore?lang=es', '#/explore?lang=es&analysis=gap', '#/data?lang=es', '#/own?lang=es']) {
    test(`${link} is read downwards: nothing hangs over the side, every heading can be brought into sight and is covered by nothing`, async ({ page, open }) => {
      if (link.includes('explore')) await open(link)
      else await page.goto(process.env['ARRAIGO_ADDRESS'] + link)
      await expect(page.getByRole('heading').first()).toBeAttached({ timeout: 90_000 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      const headings = page.locator('h1:visible, h2:visible')
      const count = await headings.count()
      expect(count).toBeGreaterThan(0)
      // What stands fixed would take the little room there is.
      expect(await page.locator('body *').evaluateAll((all) => all.filter((each) => getComputedStyle(each).position === 'fixed' && each.getClientRects().length > 0 && (each as HTMLElement).offsetHeight > 20).map((each) => each.className))).toEqual([])
      for (let at = 0; at < count; at += 1) {
        const heading = headings.nth(at)
        if ((await heading.evaluate((element) => element.closest('.visually-hidden') !== null || element.getClientRects().length === 0))) continue
        await heading.evaluate((element) => element.scrollIntoView({ block: 'center' }))
        const seen = await heading.evaluate((element) => {
          const words = document.createRange()
          words.selectNodeContents(element)
          const box = words.getClientRects()[0] ?? element.getBoundingClientRect()
          const top = document.elementFromPoint(box.left + Math.min(box.width, 40) / 2, box.top + box.height / 2)
          return top !== null && (element.contains(top) || top.contains(element))
        })
        expect.soft(seen, await heading.innerText()).toBe(true)
      }
    })
  }
})

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } })

  test('values keep their colours, absences their patterns; what is chosen is marked', async ({ page, open }) => {
    await open('#/explore?lang=es')
    const explore = new Explore(page)
    await expect(explore.legendClasses.first()).toBeVisible()
    const colours = await page.locator('.legend__swatch, .legend__class').evaluateAll((marks) => marks.map((mark) => [mark, ...mark.querySelectorAll('*')].map((each) => getComputedStyle(each).backgroundColor).find((colour) => !/rgba\(0, 0, 0, 0\)|transparent/.test(colour)) ?? ''))
    expect(new Set(colours.filter(Boolean)).size).toBeGreaterThan(4)
    // The charts come after the legend.
    await expect(page.locator('.chart-absence').first()).toBeAttached({ timeout: 90_000 })
    const patterns = await page.locator('.chart-absence').evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).backgroundImage))
    expect(patterns.length).toBeGreaterThan(0)
    for (const pattern of patterns) expect(pattern).toContain('gradient')
    const tick = page.locator('.tick').first()
    const box = tick.locator('.tick__box')
    const look = () => box.evaluate((element) => getComputedStyle(element).backgroundColor + getComputedStyle(element).borderTopColor)
    const before = await look()
    await tick.click()
    await expect(tick).toHaveAttribute('data-selected', 'true')
    expect(await look()).not.toBe(before)
    const chosen = page.locator('.segments__segment[data-selected]').first()
    expect(await chosen.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
    await expect(page.getByText(es('analysis.tab.overview')).first()).toBeVisible()
  })

  test('what has no edge but its fill is given one: the line of a slider, the button that clears, the button of the brief', async ({ page, open, address }) => {
    await open('#/explore?lang=es&analysis=index&country=HND')
    const fill = (name: string) => page.locator(name).first().evaluate((element) => getComputedStyle(element).backgroundColor)
    const edge = (name: string) => page.locator(name).first().evaluate((element) => `${getComputedStyle(element).borderTopWidth} ${getComputedStyle(element).borderTopStyle}`)
    const paper = await fill('body')
    await expect(page.locator('.target__rail').first()).toBeVisible()
    expect(await fill('.target__rail')).not.toBe(paper)
    expect(await fill('.target__fill')).not.toBe(await fill('.target__rail'))
    expect(await edge('.chips__clear')).toBe('1px solid')
    await page.goto(`${address}es/HN0703.html`)
    await expect(page.locator('.place-tools__main')).toBeVisible()
    expect(await edge('.place-tools__main')).toBe('1px solid')
  })
})
