import type { Page } from '@playwright/test'
import { Explore } from './frame/explore.ts'
import { hostTest as test } from './frame/hostTest.ts'
import { catalog } from './frame/release.ts'
import { expect, standing } from './frame/test.ts'
import { en, es } from './frame/words.ts'

/** What the browser asks for by itself, whatever a test says of the network: a newer worker. */
const OF_THE_BROWSER = new Set(['service-worker.js'])
const LINK = '#/explore?lang=es'

/** Waits until the worker has said that the app is kept whole. */
async function isKept(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('arraigo:kept').length > 0, undefined, { timeout: 90_000 })
}

/** What a person reads of the screen: headline, classes, places in order. */
async function read(page: Page, words = es) {
  await standing(page)
  const explore = new Explore(page, words)
  await expect(explore.chart('chart.ranked.title')).toBeVisible()
  return { place: await explore.place.innerText(), summary: await page.locator('.summary').innerText(), classes: await explore.legend.innerText(), ranking: await explore.chart('chart.ranked.title').innerText() }
}

/** The same once it changes no more: ranges of ranks and charts come after the map. */
async function settled(page: Page, words = es) {
  let before = await read(page, words)
  await expect(async () => {
    await page.waitForTimeout(1500)
    const now = await read(page, words)
    const isSame = JSON.stringify(now) === JSON.stringify(before)
    before = now
    expect(isSame).toBe(true)
  }).toPass({ timeout: 90_000 })
  return before
}

const buildOf = (page: Page) => page.locator('#root').getAttribute('data-build')
const cacheNames = (page: Page) => page.evaluate(() => caches.keys())
const notice = (page: Page) => page.getByText(es('newBuild.text'))

test('a second visit asks the host for nothing but whether the worker is still the same', async ({ page, address, host, context }) => {
  await page.goto(address + LINK)
  await isKept(page)
  const before = await settled(page)
  await page.close()
  host.asked.length = 0
  const again = await context.newPage()
  await again.goto(address + LINK)
  expect(await settled(again)).toEqual(before)
  await isKept(again)
  expect(host.asked.filter((path) => !OF_THE_BROWSER.has(path))).toEqual([])
})

test('without a network the app opens with the same figures, in both languages, and with what was looked at before', async ({ page, address, host, context }) => {
  const other = catalog().indicators.find(({ id }) => id === 'completion')
  if (!other) throw new Error('no such indicator')
  await page.goto(address + LINK)
  await isKept(page)
  const before = await settled(page)
  const explore = new Explore(page)
  const lookAt = async (title: string) => {
    await new Explore(page).choose(es('filter.show'), new RegExp(`^${title}`))
    await expect(explore.legend.getByRole('heading')).toContainText(title)
    await expect(explore.legendClasses.first().or(explore.legend.locator('.legend__note')).first()).toBeVisible()
    return explore.legend.innerText()
  }
  const otherBefore = await lookAt(other.title.es)
  await context.setOffline(true)
  host.asked.length = 0
  await page.goto('about:blank')
  await page.goto(address + LINK)
  expect(await settled(page)).toEqual(before)
  expect(await lookAt(other.title.es)).toBe(otherBefore)
  await page.evaluate(() => history.back())
  await explore.press('radio', 'English')
  await expect(page.locator('html')).toHaveAttribute('lang', /^en/)
  const english = await settled(page, en)
  expect(english.place).toBe(before.place === es('panel.region') ? en('panel.region') : english.place)
  await expect(new Explore(page, en).ribbon).toContainText(en('filter.ribbonTitle'))
  // A link that was never opened stands on the same page.
  await page.goto('about:blank')
  await page.goto(`${address}#/explore?lang=en`)
  expect(await settled(page, en)).toEqual(english)
  expect(host.asked.filter((path) => !OF_THE_BROWSER.has(path))).toEqual([])
})

test('what is opened for the first time without a network says so, and works again with one', async ({ page, address, context, allowComplaints }) => {
  allowComplaints(/Failed to fetch|dynamically imported/)
  await page.goto(address + LINK)
  await isKept(page)
  await context.setOffline(true)
  await page.goto('about:blank')
  await page.goto(address + LINK)
  await standing(page)
  await new Explore(page).choose(es('filter.service'), es('codes.service.social'))
  const alert = page.getByRole('alert').filter({ hasText: es('error.title.offline') })
  await expect(alert).toBeVisible({ timeout: 90_000 })
  await context.setOffline(false)
  await page.evaluate(() => history.back())
  await expect(alert).toHaveCount(0)
  const explore = new Explore(page)
  await explore.choose(es('filter.service'), es('codes.service.social'))
  await expect(explore.chips).toHaveCount(1, { timeout: 90_000 })
  await page.waitForFunction(() => performance.getEntriesByName('arraigo:engine-answer').length > 0, undefined, { timeout: 90_000 })
  await expect(alert).toHaveCount(0)
  // What came along with it is on the device from now on.
  await context.setOffline(true)
  await page.reload()
  await page.waitForFunction(() => performance.getEntriesByName('arraigo:engine-answer').length > 0, undefined, { timeout: 90_000 })
})

test('a new build is told, leads to the new version when asked, and never before', async ({ page, address, host, context }) => {
  await page.goto(address + LINK)
  await isKept(page)
  const old = host.build()
  host.publish('fedcba9876')
  await page.goto(`${address}#/explore?lang=es&indicator=completion`)
  await page.reload()
  await standing(page)
  // The page of the build before, with its own parts, while the new one is fetched beside it.
  expect(await buildOf(page)).toBe(old)
  await expect(notice(page)).toBeVisible({ timeout: 90_000 })
  expect(await buildOf(page)).toBe(old)
  const other = await context.newPage()
  await other.goto(address + LINK)
  await expect(notice(other)).toBeVisible({ timeout: 90_000 })
  await page.getByRole('button', { name: es('newBuild.load') }).click()
  await expect.poll(() => buildOf(page).catch(() => null), { timeout: 90_000 }).toBe('fedcba9876')
  await standing(page)
  // The link has held the state.
  await expect(new Explore(page).legend.getByRole('heading')).toContainText(catalog().indicators.find(({ id }) => id === 'completion')?.title.es ?? 'none')
  await expect(notice(page)).toHaveCount(0)
  await isKept(page)
  // The other page still stands on the old build, whose parts stay for it.
  expect(await buildOf(other)).toBe(old)
  expect(await cacheNames(page)).toContain(`arraigo-main-${old}`)
  await other.getByRole('button', { name: es('newBuild.load') }).click()
  await expect.poll(() => buildOf(other).catch(() => null), { timeout: 90_000 }).toBe('fedcba9876')
  await isKept(other)
  await expect.poll(() => cacheNames(other)).not.toContain(`arraigo-main-${old}`)
  await context.setOffline(true)
  await other.goto('about:blank')
  await other.goto(address + LINK)
  await read(other)
  expect(await buildOf(other)).toBe('fedcba9876')
})

test('a build that is published in halves is not kept: the one before goes on', async ({ page, address, host, context }) => {
  await page.goto(address + LINK)
  await isKept(page)
  const old = host.build()
  host.publish('0123456789')
  // The worker is new, a file it needs has not come yet.
  host.remove('index.html')
  await page.reload()
  await standing(page)
  await isKept(page)
  await expect.poll(() => host.asked.filter((path) => path === 'service-worker.js').length, { timeout: 90_000 }).toBeGreaterThan(1)
  await page.waitForTimeout(1500)
  await expect(notice(page)).toHaveCount(0)
  await context.setOffline(true)
  await page.reload()
  await read(page)
  expect(await buildOf(page)).toBe(old)
})

test('a page left in a cache does not read the release of another one', async ({ page, address }) => {
  await page.route(address, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/data-release="\w+"/, 'data-release="0000000000"') })
  })
  await page.goto(address)
  await expect(page.getByRole('alert').filter({ hasText: es('error.title.other-release') })).toBeVisible()
  await page.unroute(address)
  await page.getByRole('button', { name: es('error.retry') }).click()
  await standing(page)
})

test('what is kept can be seen and removed, and then stays away until it is wanted again', async ({ page, address }) => {
  await page.goto(address + LINK)
  await isKept(page)
  await page.goto(`${address}#/data?lang=es`)
  const line = page.getByRole('status').filter({ hasText: /MB/ })
  await expect(line).toContainText(es('data.kept.text', { size: '' }).split(':')[0] ?? '')
  await page.getByRole('button', { name: es('data.kept.forget') }).click()
  await expect(page.getByText(es('data.kept.declined'))).toBeVisible()
  expect((await cacheNames(page)).filter((name) => /main|fetched/.test(name))).toEqual([])
  await page.reload()
  await expect(page.getByText(es('data.kept.declined'))).toBeVisible()
  await page.waitForTimeout(4000)
  expect((await page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length))).reduce((sum, count) => sum + count, 0)))).toBe(0)
  await page.getByRole('button', { name: es('data.kept.keep') }).click()
  await expect(page.getByRole('button', { name: es('data.kept.forget') })).toBeVisible({ timeout: 90_000 })
})

test('the page that stands in a frame of another page keeps nothing', async ({ page, address }) => {
  await page.goto(`${address}embed.html${LINK}`)
  await expect(page.locator('[data-surface]')).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})
