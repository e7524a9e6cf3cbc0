import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { en, es, expectCounts, numbersIn, plain } from './frame/place.ts'
import { ask, type PublishedGap, publishedGaps } from './frame/publishedGaps.ts'
import { expect, test } from './frame/test.ts'

interface Place {
  readonly id: string
  readonly name: string
  readonly level: number
}

function allPlaces(): Promise<Place[]> {
  return ask<Place>('SELECT id, name, level::INTEGER AS level FROM gazetteer.territories', 'gazetteer')
}

/** What the line of a gap counts, each number once: what is certain, what is possible, those in need. */
function countedIn({ low, high, need }: PublishedGap): number[] {
  return [...new Set([Math.round(low), Math.round(high), need])]
}

function listed(page: Page) {
  return page.locator('#directory [data-place]:visible')
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const [language, words] of [['es', es], ['en', en]] as const) {
    test(`a municipality says its name, its figures and its three gaps, and leads on (${language})`, async ({ page, address }) => {
      const answer = await page.goto(`${address}${language}/HN0703.html`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Danlí')
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      // A browser that is driven draws no noscript even with scripts off: the text is looked for in what was sent.
      expect(await answer?.text()).toContain(`<noscript><p class="place-noscript">${words('app.noScript')}</p></noscript>`)
      await expect(page.getByText(words('page.ribbon.title'))).toBeVisible()
      await expectCounts(page, 'HN0703', words)
      const expected = (await publishedGaps('HN0703')).filter(({ high }) => high > 0).slice(0, 3)
      expect(expected).toHaveLength(3)
      const lines = page.locator('.largest-gaps li')
      await expect(lines).toHaveCount(3)
      for (const [at, gap] of expected.entries()) {
        await expect(lines.nth(at)).toContainText(words(`codes.service.${gap.service as 'all'}`))
        expect([...new Set(numbersIn(await lines.nth(at).innerText()))]).toEqual(countedIn(gap))
      }
      const way = page.getByRole('navigation', { name: words('page.crumbs') })
      await way.getByRole('link', { name: 'El Paraíso' }).click()
      await expect(page).toHaveURL(`${address}${language}/HN07.html`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('El Paraíso')
      await way.getByRole('link', { name: 'Arraigo' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('app.directory.title'))
    })
  }

  test('a place whose coverage is suppressed says so in words, never as a zero', async ({ page, address }) => {
    await page.goto(`${address}es/HN0704.html`)
    await expectCounts(page, 'HN0704')
    await expect(page.locator('.place-summary__gap')).toContainText(es('common.gap.absent.suppressed'))
  })

  test('the directory lists every place of the gazetteer once, and its links lead to pages', async ({ page, address, request }) => {
    const places = await allPlaces()
    expect(places).toHaveLength(1001)
    await page.goto(`${address}es/index.html`)
    const links = await page.locator('#directory [data-place] > a').evaluateAll((all) => all.map((link) => ({ id: link.parentElement?.dataset['place'], name: link.textContent, leads: link.getAttribute('href') })))
    const expected = places.map(({ id, name }) => ({ id, name, leads: `./${id}.html` }))
    const order = (one: { leads: string | null }, other: { leads: string | null }) => ((one.leads ?? '') < (other.leads ?? '') ? -1 : 1)
    expect(links.toSorted(order)).toEqual(expected.toSorted(order))
    expect(places.filter(({ level }) => level === 1)).toHaveLength(await page.locator('h3[data-place]').count())
    for (const place of ['GTM', 'HN08', 'HN0703', 'SV01001', 'SV1415']) {
      const answer = await request.get(`${address}es/${place}.html`)
      expect(answer.status(), place).toBe(200)
      expect(await answer.text(), place).toContain(`>${places.find(({ id }) => id === place)?.name}</h1>`)
    }
  })

  test('every place has its page in both languages, each leading to its twin', async () => {
    for (const { id, name } of await allPlaces()) {
      for (const [language, other] of [['es', 'en'], ['en', 'es']] as const) {
        const html = readFileSync(`dist/${language}/${id}.html`, 'utf8')
        expect(html, id).toContain(`<h1 class="place-summary__name">${name.replaceAll('&', '&amp;').replaceAll("'", '&#x27;')}</h1>`)
        expect(html, id).toContain(`hreflang="${other}" href="../${other}/${id}.html"`)
      }
    }
  })
})

test('an address no place has is not found', async ({ address, request }) => {
  expect((await request.get(`${address}es/HN9999.html`)).status()).toBe(404)
})

test('the search of the directory finds without accents, suggests for misspelt names, and shows all again', async ({ page, address }) => {
  await page.goto(`${address}es/index.html`)
  const search = page.getByRole('searchbox', { name: es('app.directory.search') })
  const said = page.locator('.directory__search output')
  await search.fill('danli')
  // The place found, and what it lies in: several places share a name.
  await expect(listed(page)).toHaveText(['Honduras', 'El Paraíso', 'Danlí'])
  await expect(listed(page).getByRole('link', { name: 'Danlí' })).toHaveAttribute('href', './HN0703.html')
  await expect(said).toHaveText(es('app.directory.found', { count: 1 }))
  await search.fill('Danly')
  await expect(listed(page)).toHaveCount(0)
  await expect(said).toContainText('Danlí')
  await search.fill('xxxxxxxxxxxx')
  await expect(said).toHaveText(es('app.directory.nothing'))
  await search.fill('HN07')
  const inside = (await allPlaces()).filter(({ id }) => id.startsWith('HN07'))
  await expect(said).toHaveText(es('app.directory.found', { count: inside.length }))
  await expect(listed(page)).toHaveCount(inside.length + 1)
  await search.fill('')
  await expect(listed(page)).toHaveCount(1001)
  await expect(said).toHaveText('')
  await search.fill('danli')
  await listed(page).getByRole('link', { name: 'Danlí' }).click()
  await expect(page).toHaveURL(`${address}es/HN0703.html`)
  expect(plain(await page.title())).toContain('Danlí')
})
