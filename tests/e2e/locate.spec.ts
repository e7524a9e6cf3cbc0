import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import loadHighs from 'highs'
import { getDocumentProxy } from 'unpdf'
import { maximalCover } from '../../src/domain/placement/maximalCover.ts'
import type { LonLat } from '../../src/domain/projection/mercator.ts'
import { geodesicKilometres } from '../../src/domain/reach/geodesicKilometres.ts'
import { axeOn } from './frame/axe.ts'
import { linkOf } from './frame/explore.ts'
import { askRelease } from './frame/release.ts'
import { expect, test } from './frame/test.ts'
import { es } from './frame/words.ts'

const REACH = 30
const ASKED = `#/explore?analysis=locate&country=HND&for=psychosocial-support&period=2025&reach=${REACH}&lang=es`

class LocateScreen {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  sentence(key: string): Locator {
    return this.page.locator(`[data-sentence=${key}]`)
  }
  proof(kind: string): Locator {
    return this.page.locator(`[data-proof=${kind}]`)
  }
  get markers(): Locator {
    return this.page.locator('.locate-marker')
  }
  field(label: string): Locator {
    return this.page.getByRole('spinbutton', { name: label, exact: true })
  }
  async points(): Promise<string[]> {
    return (await this.markers.evaluateAll((buttons) => buttons.map((button) => button.dataset['point'] ?? ''))).toSorted()
  }
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }
  async isProven(): Promise<void> {
    await expect(this.proof('proven')).toBeVisible({ timeout: 90_000 })
  }
}

interface Seat {
  readonly id: string
  readonly at: LonLat
  readonly country: string
  readonly persons: number
  readonly offers: boolean
}

/** The question of the link asked anew: everybody in need of the service in Honduras in 2025, and where it is offered. */
async function seatsOfRelease(): Promise<readonly Seat[]> {
  const rows = await askRelease<{ id: string; longitude: number; latitude: number; iso3: string; persons: number; offers: number }>({
    name: 'seats',
    sql: `SELECT t.id AS id, t.longitude AS longitude, t.latitude AS latitude, t.country AS iso3,
        coalesce(n.numerator, 0)::DOUBLE AS persons, coalesce(o.numerator, 0)::DOUBLE AS offers
      FROM gazetteer.territories t
      LEFT JOIN demonstration_need.observations n ON n.territory_id = t.id AND n.measure = 'need' AND n.period = '2025'
        AND n.service = 'psychosocial-support' AND n.sex = 'all' AND n.age = 'all' AND n.route = 'all'
      LEFT JOIN demonstration_services_offered.observations o ON o.territory_id = t.id AND o.measure = 'services-offered' AND o.period = '2025'
        AND o.service = 'psychosocial-support'
      WHERE t.level = 2 AND t.longitude IS NOT NULL ORDER BY t.id`,
    parameters: [],
    tables: ['gazetteer', 'demonstration-need', 'demonstration-services-offered'],
    shelf: null,
  })
  return rows.map(({ id, longitude, latitude, iso3, persons, offers }) => ({ id, at: [longitude, latitude], country: iso3, persons, offers: offers > 0 }))
}

test('three points for Honduras: the answer is proven, and is what the data give when asked anew', async ({ page, open }) => {
  await open(ASKED)
  const screen = new LocateScreen(page)
  await screen.isProven()
  const points = await screen.points()
  expect(points).toHaveLength(3)

  const seats = await seatsOfRelease()
  const own = seats.filter(({ country }) => country === 'HND')
  const standing = seats.filter(({ offers }) => offers)
  const distances = own.map((from) => Float64Array.from(own, (to) => geodesicKilometres(from.at, to.at)))
  const existing = Float64Array.from(own, (place) => Math.min(...standing.map(({ at }) => geodesicKilometres(place.at, at))))
  const near = (ids: readonly string[]) => own.filter((_, at) => existing[at]! > REACH && ids.some((id) => distances[own.findIndex((each) => each.id === id)]![at]! <= REACH))
  const gained = near(points).reduce((sum, { persons }) => sum + persons, 0)
  expect(gained).toBeGreaterThan(0)
  await expect(screen.sentence('gain')).toContainText(`${gained.toLocaleString('es-GT')} personas más`)

  const candidates = own.flatMap(({ offers }, at) => (offers ? [] : [at]))
  const problem = { weights: own.map(({ persons }) => persons), distances: candidates.map((at) => distances[at]!), existing }
  const best = maximalCover(await loadHighs(), { problem, choice: { count: 3, budget: null, must: [], mustNot: [] }, reach: REACH, floor: null, capacities: null })
  const before = own.reduce((sum, { persons }, at) => (existing[at]! <= REACH ? sum + persons : sum), 0)
  expect(best?.proven).toBe(true)
  expect(gained).toBe((best?.value ?? 0) - before)

  // What each point adds sums to the whole; the choice is judged by drawing need again; the curve goes on past what was asked.
  const adds = await page.locator('tr[data-point] td:nth-child(2)').allInnerTexts()
  expect(adds.reduce((sum, text) => sum + Number(text.replaceAll(',', '')), 0)).toBe(gained)
  await expect(page.getByText(/sorteos de la necesidad/)).toBeVisible({ timeout: 90_000 })
  await expect(page.getByRole('figure', { name: es('analysis.locate.curve.title') })).toContainText(`Con 3 puntos: ${gained.toLocaleString('es-GT')} personas más`)
})

test('asked, read, changed, compared and shared by keyboard, and the link gives the same plan back', async ({ page, open, context }) => {
  await open(ASKED)
  const screen = new LocateScreen(page)
  await screen.isProven()
  const first = await screen.sentence('gain').innerText()

  // Ask for one more.
  await screen.field(es('analysis.locate.question.points')).focus()
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => linkOf(page).get('new')).toBe('4')
  await expect(screen.markers).toHaveCount(4)
  await screen.isProven()
  await expect(screen.sentence('gain')).not.toHaveText(first)
  const best = await screen.points()

  // Keep it, move a point and take one away.
  await screen.button(es('analysis.locate.saved.save')).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-plan=kept-A]')).toBeVisible()
  const marker = screen.markers.first()
  await marker.focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => screen.points()).not.toEqual(best)
  await expect(marker).toBeFocused()
  const moved = await screen.sentence('gain').innerText()
  await page.keyboard.press('Delete')
  await expect(screen.markers).toHaveCount(3)
  await expect(screen.sentence('gain')).not.toHaveText(moved)
  await screen.button(es('analysis.locate.saved.save')).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-plan=kept-B]')).toBeVisible()
  const table = page.getByRole('table').filter({ has: page.locator('[data-plan]') })
  await expect(table.locator('[data-plan]')).toHaveCount(4)
  const compared = await table.innerText()
  const plan = await screen.points()

  const other = await context.newPage()
  await other.goto(page.url())
  const again = new LocateScreen(other)
  await again.isProven()
  expect(await again.points()).toEqual(plan)
  expect(await other.getByRole('table').filter({ has: other.locator('[data-plan]') }).innerText()).toBe(compared)
  expect(await again.sentence('gain').innerText()).toBe(await screen.sentence('gain').innerText())
  await other.close()

  // Back to the best answer, and to the plan that was kept.
  await screen.button(es('analysis.locate.points.back')).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => screen.points()).toEqual(best)
})

test('a point is dragged to another place, added and taken away, and the figures follow', async ({ page, open }) => {
  await open(`${ASKED}&map=-86.5,14.8,7.2`)
  const screen = new LocateScreen(page)
  await screen.isProven()
  const before = await screen.sentence('gain').innerText()
  const box = await screen.markers.first().boundingBox()
  if (!box) throw new Error('no marker')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 90, { steps: 6 })
  // While it is held the figures follow already, and the link does not.
  await expect(screen.sentence('gain').or(screen.sentence('gainNone'))).not.toHaveText(before)
  expect(linkOf(page).get('plan')).toBeNull()
  await page.mouse.up()
  await expect.poll(() => linkOf(page).get('plan')).not.toBeNull()
  await expect(page.getByText(/Plan hecho a mano/)).toBeVisible()

  await page.goto(page.url().replace(/&plan=[^&]*/, '&plan=HN0703') + '&select=HN0101')
  await expect(screen.markers).toHaveCount(1)
  await page.reload()
  await expect(screen.markers).toHaveCount(1)
  const chosen = page.locator('.locate-chosen')
  await chosen.getByRole('button', { name: es('analysis.locate.points.add') }).click()
  await expect.poll(() => screen.points()).toEqual(['HN0101', 'HN0703'])
  await chosen.getByRole('button', { name: es('analysis.locate.points.remove') }).click()
  await expect.poll(() => screen.points()).toEqual(['HN0703'])
  await chosen.getByRole('button', { name: es('analysis.locate.points.mustAdd') }).click()
  await expect.poll(() => linkOf(page).get('must')).toBe('HN0101')
  await screen.button(es('analysis.locate.points.back')).click()
  await screen.isProven()
  expect(await screen.points()).toContain('HN0101')
})

test('the other goals, a floor that cannot be kept, a budget without a cost', async ({ page, open }) => {
  const screen = new LocateScreen(page)
  await open(`${ASKED}&goal=center&within=HN07`)
  await screen.isProven()
  await expect(screen.sentence('longest').or(screen.sentence('longestOnly'))).toBeVisible()
  await open(`${ASKED}&goal=median&within=HN07.15`)
  await screen.isProven()
  await expect(screen.sentence('mean').or(screen.sentence('meanOnly'))).toBeVisible()
  await open(`${ASKED}&goal=set&within=HN07.15`)
  await screen.isProven()
  await expect(screen.sentence('set')).toBeVisible()
  await open(`${ASKED}&floor=100&new=1`)
  await expect(page.getByText(es('analysis.locate.sentence.notAllowed'))).toBeVisible({ timeout: 90_000 })
  await open(`${ASKED}&budget=100000`)
  await expect(page.locator('[data-fault=no-cost]')).toBeVisible()
  await open(`${ASKED}&budget=100000&cost=30000`)
  await screen.isProven()
  await expect(screen.markers).toHaveCount(3)
  await expect(screen.sentence('cost')).toContainText('90,000')
  await open(`${ASKED}&room=100`)
  await screen.isProven()
  await expect(screen.sentence('gainRoom')).toContainText('300 personas más tienen cupo')
  await page.goto(page.url().replace('&room=100', '&people=gap'))
  await expect(page.getByText(/no se publica por municipio/)).toBeVisible()
})

test('travel times of a person: a broken file says its row, a good one is used, its link says what is missing', async ({ page, open, context }) => {
  await open(`${ASKED}&within=HN07`)
  const screen = new LocateScreen(page)
  await screen.isProven()
  const input = page.locator('input[type=file]')
  const bring = (text: string) => input.setInputFiles({ name: 'tiempos.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await bring('origen,destino,minutos\nHN0701,HN0702,20\nHN0701,HN9999,20\nHN0701,HN0703,mucho\n')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Fila 3, destino: «HN9999»')
  await expect(alert).toContainText('Fila 4, minutos: «mucho»')
  expect(linkOf(page).get('travel')).toBeNull()
  const ids = (await seatsOfRelease()).filter(({ id }) => id.startsWith('HN07')).map(({ id }) => id)
  await bring(['origen,destino,minutos', ...ids.flatMap((from, at) => ids.slice(at + 1).map((to, step) => `${from},${to},${20 + 10 * step}`))].join('\n'))
  await expect.poll(() => linkOf(page).get('travel')).toMatch(/^[0-9a-f]{8}$/)
  await screen.isProven()
  await expect(page.getByText(/tiempos\.csv: \d+ pares/)).toBeVisible()
  await expect(screen.field(es('analysis.locate.question.reachMinutes'))).toBeVisible()
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.locator('[data-fault=travel-missing]')).toBeVisible({ timeout: 90_000 })
})

test('a round of a mobile team is a sketch, and the plan goes along as CSV and as one page', async ({ page, open }) => {
  await page.addInitScript(() => {
    window.print = () => {}
  })
  await open(ASKED)
  const screen = new LocateScreen(page)
  await screen.isProven()
  const team = page.locator('details').filter({ hasText: es('analysis.locate.team.title') })
  await team.locator('summary').click()
  await team.getByRole('button', { name: es('analysis.locate.team.show') }).click()
  await expect(team.locator('.locate-found')).toContainText(es('analysis.locate.team.sketch'))
  expect(await team.getByRole('listitem').count()).toBeGreaterThan(0)
  expect(await team.getByRole('listitem').count()).toBeLessThanOrEqual(8)
  await expect(page.locator('.locate-rings__round')).toBeAttached()

  const [download] = await Promise.all([page.waitForEvent('download'), screen.button(es('analysis.locate.files.csv')).click()])
  const text = readFileSync(await download.path(), 'utf8')
  const [header, ...lines] = text.slice(1).split('\r\n')
  expect(header).toBe('RANK,TERRITORY_ID,PLACE,DEPARTMENT,COUNTRY,LONGITUDE,LATITUDE,ADDS_PERSONS,CHOSEN_SHARE,REQUIRED,KIND')
  expect(lines.slice(0, 3).map((line) => line.split(',')[1] ?? '').toSorted()).toEqual(await screen.points())
  expect(text).toContain('analysis=locate')
  expect(text).toContain(es('analysis.locate.files.sheetSynthetic'))

  await screen.button(es('analysis.locate.files.print')).click()
  const sheet = page.locator('.plan-sheet')
  await page.emulateMedia({ media: 'print' })
  await expect(sheet).toBeVisible()
  await expect(sheet.getByRole('table')).toBeVisible()
  await expect(page.locator('#root')).toBeHidden()
  const paper = await page.pdf({ format: 'Letter', margin: { top: '12mm', bottom: '12mm', left: '14mm', right: '14mm' } })
  expect((await getDocumentProxy(new Uint8Array(paper))).numPages).toBe(1)
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the question and its answer, ${theme}`, async ({ page, open }) => {
    await open(`${ASKED}&theme=${theme}&select=HN0703&must=HN0703&plans=HN0101.0703`)
    await new LocateScreen(page).isProven()
    await expect(page.getByText(/sorteos de la necesidad/)).toBeVisible({ timeout: 90_000 })
    const { violations } = await axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([])
  })
}
