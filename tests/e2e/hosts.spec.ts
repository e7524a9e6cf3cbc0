import type { Page } from '@playwright/test'
import { siteHeaders } from '../../scripts/release/headers/headerRules.ts'
import { headersOf } from '../../scripts/release/headers/siteHeaders.ts'
import { serveFolder } from '../../scripts/serve/serveFolder.ts'
import { Explore } from './frame/explore.ts'
import { POLICY_BREACH } from './frame/journal.ts'
import { stranger } from './frame/stranger.ts'
import { expect, standing, test as base } from './frame/test.ts'
import { es } from './frame/words.ts'

const PAGES = ['', 'index.html', 'es/HN0703.html', 'es/index.html', 'es/programmes.html', 'es/story-regreso.html', 'embed.html#/place/HN0703?lang=es&figure=gaps']

/** What is tried against a page by hand, each under its own directive; Trusted Types speak up once more. */
const DIRECTIVES = ['style-src-attr', 'style-src-elem', 'frame-src', 'img-src', 'form-action', 'connect-src', 'script-src-attr'] as const

/** The test on a host that sends every header, as `npm start` does. */
const test = base.extend<{ address: string }>({
  // oxlint-disable-next-line no-empty-pattern
  address: async ({}, use) => {
    const { server, address } = await serveFolder('dist', { port: 0, path: '/un/camino/', headers: true })
    await use(address.replace('localhost', '127.0.0.1'))
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeAllConnections()
    })
  },
})

/** Goes through the parts of the app that ask most of a policy: engine, workers, solver, pages. What is refused fails the test. */
async function work(page: Page, address: string, open: (link: string) => Promise<void>): Promise<void> {
  await open('#/explore?lang=es')
  await new Explore(page).choose(es('filter.service'), es('codes.service.social'))
  await page.waitForFunction(() => performance.getEntriesByName('arraigo:engine-answer').length > 0, undefined, { timeout: 120_000 })
  await page.goto(`${address}#/explore?lang=es&analysis=locate&select=HN0703`)
  await standing(page)
  for (const link of ['#/own?lang=es', '#/sql?lang=es', '#/data?lang=es', ...PAGES.slice(2)]) {
    await page.goto(address + link)
    await expect(page.locator('h1, figure, .embed__title').first()).toBeVisible({ timeout: 90_000 })
  }
}

test.describe('a host that sends the headers', () => {
  test('sends every page those of the header files, and nothing the app does is refused', async ({ page, address, open }) => {
    test.slow()
    const site = siteHeaders('dist')
    for (const path of [...PAGES.map((one) => one.replace(/#.*/, '')), 'service-worker.js', 'data/manifest.json', 'icon.svg']) {
      const answer = await page.request.get(address + path)
      for (const [name, value] of Object.entries(headersOf(site, path))) expect(answer.headers()[name.toLowerCase()], `${path} ${name}`).toBe(value)
      expect(Object.keys(headersOf(site, path)), path).toContain('Content-Security-Policy')
    }
    await work(page, address, open)
  })

  test('lets a stranger frame a figure, and no other page', async ({ page, address, allowComplaints, journal }) => {
    allowComplaints(/frame-ancestors/)
    for (const link of PAGES) {
      const outer = await stranger(address + link)
      await page.goto(outer.address)
      const isFigure = link.startsWith('embed')
      const frame = page.frames().find((one) => one !== page.mainFrame())
      if (!frame) throw new Error('no frame')
      if (isFigure) await expect(frame.locator('.embed__source')).toBeVisible({ timeout: 90_000 })
      else {
        await page.waitForTimeout(500)
        // The browser shows a page of its own in the place of the one it refused.
        expect(frame.url(), link).toMatch(/^(chrome-error:|about:neterror\?e=cspBlocked)/)
        await expect(frame.locator('#root')).toHaveCount(0)
      }
      await outer.close()
    }
    // The stranger's own pages are on another port, which is the point.
    journal.requests.splice(0, journal.requests.length, ...journal.requests.filter((request) => request.startsWith(address)))
  })

  test('is told by no page where somebody was before', async ({ page, address }) => {
    const referrers: (string | undefined)[] = []
    page.on('request', (request) => referrers.push(request.headers()['referer']))
    await page.goto(`${address}es/index.html`)
    await page.locator('a[href*="HN0703"]').first().click()
    await expect(page.locator('h1').first()).toBeVisible()
    expect(referrers.length).toBeGreaterThan(3)
    expect(referrers.filter(Boolean)).toEqual([])
  })
})

base.describe('a bare host', () => {
  base('sends no policy, and the pages carry one: nothing else is done, and nothing the app does is refused', async ({ page, address, open }) => {
    base.slow()
    for (const path of PAGES.map((one) => one.replace(/#.*/, ''))) {
      const answer = await page.request.get(address + path)
      for (const name of ['content-security-policy', 'referrer-policy', 'permissions-policy', 'cross-origin-opener-policy']) expect(answer.headers()[name], path).toBeUndefined()
      // One policy, before anything the page loads.
      const html = await answer.text()
      expect(html.match(/http-equiv="Content-Security-Policy"/g), path).toHaveLength(1)
      expect(html.indexOf('Content-Security-Policy'), path).toBeLessThan(html.search(/<script|<link|<style/))
      expect(html, path).toContain('name="referrer" content="no-referrer"')
    }
    await work(page, address, open)
  })

  for (const link of PAGES) {
    base(`refuses script, style, frame, form and request from outside on ${link || 'the first page'}`, async ({ page, address, allowComplaints, journal }) => {
      allowComplaints(POLICY_BREACH)
      const outside = await stranger('about:blank')
      await page.goto(address + link)
      await expect(page.locator('h1, figure, .embed__title').first()).toBeVisible({ timeout: 90_000 })
      const broken = await page.evaluate(async ({ elsewhere, expected }) => {
        const refused = new Set<string>()
        document.addEventListener('securitypolicyviolation', (event) => refused.add(event.effectiveDirective))
        const add = (name: string, parts: object) => document.body.appendChild(Object.assign(document.createElement(name), parts))
        // A click and a style that a text of data might bring along.
        add('div', {}).setAttribute('style', 'color:red')
        add('style', { textContent: 'body{color:red}' })
        add('iframe', { src: elsewhere })
        add('img', { src: `${elsewhere}a.png` })
        add('link', { rel: 'stylesheet', href: `${elsewhere}a.css` })
        const form = add('form', { action: elsewhere, method: 'post' }) as HTMLFormElement
        try {
          form.submit()
        } catch {
          // Firefox throws as well.
        }
        await fetch(elsewhere, { mode: 'no-cors' }).catch(() => undefined)
        navigator.sendBeacon(elsewhere, 'text')
        try {
          add('div', {}).setAttribute('onclick', 'globalThis.hacked = 1')
        } catch {
          refused.add('script-src-attr')
        }
        // A refused form and frame are told of later than the rest.
        for (let tries = 0; tries < 100 && refused.size < expected; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100))
        return [...refused]
      }, { elsewhere: outside.address, expected: DIRECTIVES.length + 1 })
      for (const directive of DIRECTIVES) expect(broken, directive).toContain(directive)
      expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false)
      // Seen from outside: the browser names a request before it refuses it, and nothing of it leaves.
      expect(outside.asked).toEqual([])
      journal.requests.splice(0, journal.requests.length, ...journal.requests.filter((request) => !request.startsWith(outside.address)))
      await outside.close()
    })
  }
})
