import type { Page } from '@playwright/test'
import { Explore } from './frame/explore.ts'
import { openPlace } from './frame/place.ts'
import { expect, test } from './frame/test.ts'
import { wordsOf } from './frame/words.ts'

const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const
/** Least share of the screen that is map, its legend beside it not counted. */
const MAP_SHARE = { desktop: 0.35, phone: 0.28 } as const
const STATES = {
  first: '',
  place: '&select=HN0703',
  table: '&display=table',
} as const
const ANALYSES = {
  gap: '&analysis=gap&select=HN0703',
  outcomes: '&analysis=outcomes',
  clusters: '&analysis=clusters&permutations=999',
  index: '&analysis=index&country=HND',
  cross: '&analysis=cross&axes=need:20:200,coverage:0.02:0.5,access-30',
  locate: '&analysis=locate&country=HND&select=HN0703',
  compare: '&analysis=compare&select=GT0901,HN0501',
} as const
/** A municipality, a department, and a district that was a municipality. */
const PLACES = ['HN0703', 'HN07', 'SV0101'] as const

async function expectToFit(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, 'nothing hangs over the side').toBeLessThanOrEqual(0)
}

// Pictures for people to look at, and what can be said of a picture without looking.
for (const size of ['desktop', 'phone'] as const) {
  const viewport = SIZES[size]
  for (const language of ['es', 'en'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      test.describe(`${size}, ${language}, ${theme}`, () => {
        test.use({ viewport, ...(size === 'phone' ? { hasTouch: true, isMobile: true } : {}) })
        const show = (state: string) => `#/explore?lang=${language}&theme=${theme}${state}`
        test('fits the screen', async ({ page, open, keepPicture }) => {
          for (const [state, part] of Object.entries(STATES)) {
            await page.goto('about:blank')
            await open(show(part))
            await page.waitForTimeout(2500)
            await keepPicture(`${size}-${language}-${theme}-${state}`)
            await expectToFit(page)
            if (state === 'first') {
              const map = await new Explore(page, wordsOf(language)).map.boundingBox()
              if (!map) throw new Error('no map')
              expect(map.width * map.height, 'enough of the screen is map').toBeGreaterThan(viewport.width * viewport.height * MAP_SHARE[size])
            }
          }
        })
        // Looked at in Spanish by day and in English by night: the other two pairs share their parts.
        if ((language === 'es') !== (theme === 'light')) return
        test('the page of a place fits the screen', async ({ page, address, keepPicture }) => {
          await page.emulateMedia({ colorScheme: theme })
          for (const place of PLACES) {
            await openPlace(page, address, `${language}/${place}.html`)
            await page.waitForTimeout(500)
            await keepPicture(`${size}-${language}-${theme}-page-${place}`)
            await expectToFit(page)
          }
        })
        for (const [analysis, part] of Object.entries(ANALYSES)) {
          test(`${analysis} fits the screen`, async ({ page, open, keepPicture }) => {
            await open(show(part))
            await page.waitForTimeout(2500)
            await keepPicture(`${size}-${language}-${theme}-${analysis}`)
            await expectToFit(page)
          })
        }
      })
    }
  }
}
