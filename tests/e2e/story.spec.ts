import type { Page } from '@playwright/test'
import { axeOn } from './frame/axe.ts'
import { expect, test } from './frame/test.ts'

const STORY = 'story-regreso.html'
const LANGUAGES = ['es', 'en', 'de', 'fr'] as const
const STEPS = 8
const PHONE = { width: 390, height: 844 }

const title = (page: Page, step: number) => page.locator(`#step-${step}-title`)
const stageMap = (page: Page) => page.locator('.map--stage')

/** View of the map and what it shows: what a step changes. */
function mapState(page: Page): Promise<string> {
  return stageMap(page).evaluate((map) => {
    const shown = [...map.querySelectorAll('.is-shown, .is-highlighted, [class*="map__department--"]')].map((one) => `${one.getAttribute('class')} ${one.getAttribute('data-programme') ?? one.getAttribute('data-territory') ?? one.getAttribute('data-country') ?? ''}`)
    return `${map.getAttribute('viewBox')} ${shown.join(' ')}`
  })
}

/** Waits until step `step` is at hand: address, heading in focus, its mark, its view reached. */
async function expectStep(page: Page, step: number): Promise<void> {
  await expect(title(page, step)).toBeFocused()
  await expect(page).toHaveURL(new RegExp(`#step-${step}$`))
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-at', String(step))
  await expect(page.locator('.stage__step[aria-current=step]')).toHaveAttribute('href', `#step-${step}`)
  const wanted = (await page.locator(`#step-${step}`).getAttribute('data-view'))?.split(' ').map((each) => Number(each).toFixed(2)).join(' ')
  await expect(stageMap(page)).toHaveAttribute('viewBox', wanted ?? '')
}

/** What of an element is cut off by its box, or by the screen. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = document.querySelector<HTMLElement>('.stage__reading:not([hidden])')
    const shelf = document.querySelector<HTMLElement>('.stage__readings')
    const map = document.querySelector('.map--stage')?.getBoundingClientRect()
    const faults: string[] = []
    if (shelf && shown && shown.scrollHeight > shelf.clientHeight + 1) faults.push(`chart ${shown.scrollHeight} in ${shelf.clientHeight}`)
    if (!map || map.height < 80) faults.push(`map only ${map?.height}`)
    if (document.documentElement.scrollWidth > window.innerWidth) faults.push('wider than the screen')
    for (const text of shown?.querySelectorAll('span, h3, li') ?? []) if (text.scrollWidth > text.clientWidth + 1 && text.clientWidth > 0) faults.push(`text cut: ${text.textContent}`)
    return faults
  })
}

test('goes through all steps by keyboard alone, there and back', async ({ page, address }) => {
  await page.goto(`${address}es/${STORY}`)
  await expect(stageMap(page)).toBeVisible()
  const seen = new Set<string>()
  for (let step = 1; step <= STEPS; step += 1) {
    await page.keyboard.press(step % 2 === 0 ? 'PageDown' : 'j')
    await expectStep(page, step)
    seen.add(await mapState(page))
  }
  expect(seen.size).toBe(STEPS)
  // At the end there is no further step: the key is the browser's again.
  await page.keyboard.press('j')
  await expect(title(page, STEPS)).toBeFocused()
  await page.keyboard.press('k')
  await expectStep(page, STEPS - 1)
  await page.keyboard.press('PageUp')
  await expectStep(page, STEPS - 2)
  await page.keyboard.press('Home')
  await expectStep(page, 1)
  await page.keyboard.press('End')
  await expectStep(page, STEPS)
})

test('arrows move on where a step is read, and scroll where it is not', async ({ page, address }) => {
  await page.goto(`${address}es/${STORY}#step-6`)
  await page.keyboard.press('ArrowDown')
  await expectStep(page, 7)
  await page.keyboard.press('ArrowUp')
  await expectStep(page, 6)
  await page.setViewportSize({ width: 390, height: 620 })
  await page.goto(`${address}es/${STORY}`)
  await page.keyboard.press('Home')
  await expectStep(page, 1)
  const before = await page.evaluate(() => window.scrollY)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before)
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-at', '1')
})

test('the wheel scrolls as on any page, and the map follows', async ({ page, address }) => {
  await page.goto(`${address}en/${STORY}`)
  await expect(stageMap(page)).toBeVisible()
  await page.mouse.move(300, 450)
  await page.mouse.wheel(0, 2200)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(1500)
  await expect(page).toHaveURL(/#step-\d$/)
  const at = Number(/#step-(\d)/.exec(page.url())?.[1])
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-at', String(at))
})

test('a link to a step opens there, and the buttons lead on', async ({ page, address }) => {
  await page.goto(`${address}de/${STORY}#step-3`)
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-at', '3')
  await expect(title(page, 3)).toBeInViewport()
  await page.getByRole('button', { name: 'Nächster Schritt' }).click()
  await expectStep(page, 4)
  await page.getByRole('button', { name: 'Vorheriger Schritt' }).click()
  await expectStep(page, 3)
  await page.getByRole('link', { name: /^Schritt 7 von 8/ }).click()
  await expectStep(page, 7)
})

test('a figure opens its source, and the key of the story rests meanwhile', async ({ page, address }) => {
  await page.goto(`${address}fr/${STORY}#step-5`)
  await page.getByRole('button', { name: '3\u202f745' }).click()
  const card = page.locator('.source-card:popover-open')
  await expect(card).toContainText('Infobae / SISCA')
  await expect(card.getByRole('link')).toHaveAttribute('href', /^https:\/\/www\.infobae\.com/)
  await page.keyboard.press('j')
  await expect(page.locator('[data-stage]')).toHaveAttribute('data-at', '5')
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
})

for (const language of LANGUAGES) {
  for (const [name, size] of [['desk', { width: 1440, height: 900 }], ['phone', PHONE]] as const) {
    test(`nothing is cut off and nothing is empty (${language}, ${name})`, async ({ page, address, keepPicture }) => {
      await page.setViewportSize(size)
      await page.goto(`${address}${language}/${STORY}`)
      await expect(stageMap(page)).toBeVisible()
      await keepPicture(`story-${language}-${name}-0`)
      for (let step = 1; step <= STEPS; step += 1) {
        await page.keyboard.press('j')
        await expectStep(page, step)
        expect(await cutOff(page), `step ${step}`).toEqual([])
        await keepPicture(`story-${language}-${name}-${step}`)
      }
    })
  }
}

test('on a phone the stage takes the upper part and the text the rest', async ({ page, address }) => {
  await page.setViewportSize(PHONE)
  await page.goto(`${address}es/${STORY}`)
  await page.keyboard.press('j')
  const stage = await page.locator('[data-stage]').boundingBox()
  const heading = await title(page, 1).boundingBox()
  expect(Math.abs(stage?.y ?? 9)).toBeLessThan(1)
  expect(Math.abs((stage?.height ?? 0) / PHONE.height - 0.45)).toBeLessThan(0.02)
  expect(heading?.y).toBeGreaterThanOrEqual(stage?.height ?? 0)
})

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('the map is at once where it goes', async ({ page, address }) => {
    await page.goto(`${address}es/${STORY}`)
    await page.keyboard.press('End')
    await page.keyboard.press('k')
    const wanted = (await page.locator('#step-7').getAttribute('data-view'))?.split(' ').map((each) => Number(each).toFixed(2)).join(' ')
    expect(await stageMap(page).getAttribute('viewBox')).toBe(wanted)
    const durations = await page.locator('.map--stage .map__department').first().evaluate((area) => getComputedStyle(area).transitionDuration)
    expect(durations).toBe('0s')
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const language of LANGUAGES) {
    test(`all text, figures, sources and pictures are there (${language})`, async ({ page, address }) => {
      await page.goto(`${address}${language}/${STORY}`)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.locator('[data-stage]')).toBeHidden()
      await expect(page.locator('.step')).toHaveCount(STEPS)
      for (let step = 1; step <= STEPS; step += 1) {
        await expect(title(page, step)).toBeVisible()
        await expect(page.locator(`#step-${step} .step__picture .map`)).toBeVisible()
        if (step < STEPS) await expect(page.locator(`#step-${step} .step__figures > li`).first()).toBeVisible()
      }
      await expect(page.locator('.unknown dd').first()).toBeVisible()
      await page.locator('#step-1 .said').nth(1).click()
      await expect(page.locator('.source-card:popover-open a')).toHaveAttribute('href', /^https:/)
    })
  }
})

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing (${scheme})`, async ({ page, address }) => {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.goto(`${address}fr/${STORY}`)
    await page.keyboard.press('j')
    expect((await axeOn(page).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await page.locator('#step-1 .step__sources summary').click()
    await page.locator('#step-1 .said').first().click()
    expect((await axeOn(page).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
}

test('the page is small: its script under 30 kB packed, and every link of it leads somewhere', async ({ page, address, request }) => {
  const scripts: Promise<number>[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.body().then((body) => body.length))
  })
  await page.goto(`${address}de/${STORY}`)
  await expect(stageMap(page)).toBeVisible()
  const bytes = (await Promise.all(scripts)).reduce((sum, each) => sum + each, 0)
  expect(bytes).toBeGreaterThan(0)
  // Unpacked already below what may be sent packed.
  expect(bytes).toBeLessThan(30_000)
  const own = await page.locator('a[href^="."]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  expect(own.length).toBeGreaterThan(7)
  for (const link of new Set(own)) expect((await request.get(link)).status(), link).toBe(200)
})
