import { mkdirSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { Explore } from './frame/explore.ts'
import { POLICY_BREACH } from './frame/journal.ts'
import { expect, standing, test } from './frame/test.ts'
import { es } from './frame/words.ts'

/** What a script that got into a worker could do there. */
function attackFromWorker(elsewhere: string): Promise<Record<string, string>> {
  const tried = async (attack: () => unknown) => {
    // What a test runs by itself is let past the policy; what a script does later is not.
    await new Promise((resolve) => setTimeout(resolve))
    try {
      await attack()
      return 'done'
    } catch {
      return 'refused'
    }
  }
  return (async () => ({
    request: await tried(() => fetch(elsewhere, { mode: 'no-cors' })),
    eval: await tried(() => (0, eval)('1 + 1')),
    function: await tried(() => new Function('return 1')()),
    nested: await tried(() => new Worker('data:text/javascript,postMessage(1)')),
  }))()
}

test('every worker of the app stands under the policy of the page, on a host that sends none', async ({ page, open, allowComplaints, browserName }) => {
  // The attacks below are refused, and the browser says so.
  allowComplaints(POLICY_BREACH)
  await open('#/explore?lang=es')
  await new Explore(page).choose(es('filter.service'), es('codes.service.social'))
  await page.waitForFunction(() => performance.getEntriesByName('arraigo:engine-answer').length > 0, undefined, { timeout: 90_000 })
  await expect.poll(() => page.workers().length).toBeGreaterThan(1)
  const workers = page.workers()
  expect(workers.map((worker) => worker.url()).filter((url) => !url.startsWith('blob:'))).toEqual([])
  // The driver of Firefox can ask a worker nothing.
  if (browserName === 'firefox') return
  // Another port of this machine: the only other place a test can reach.
  for (const worker of workers) expect(await worker.evaluate(attackFromWorker, 'http://127.0.0.1:9/')).toEqual({ request: 'refused', eval: 'refused', function: 'refused', nested: 'refused' })
})

/** Ways by which text becomes a script or markup. */
async function attackPage(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const tried = async (attack: () => unknown) => {
      // As above: not at once.
      await new Promise((resolve) => setTimeout(resolve))
      try {
        attack()
        return 'done'
      } catch {
        return 'refused'
      }
    }
    const element = () => document.body.appendChild(document.createElement('div'))
    const script = () => document.body.appendChild(document.createElement('script'))
    const markup = '<img src="x" onerror="globalThis.hacked = true">'
    const attacks: Record<string, () => unknown> = {
      innerHTML: () => (element().innerHTML = markup),
      outerHTML: () => (element().outerHTML = markup),
      insertAdjacentHTML: () => element().insertAdjacentHTML('beforeend', markup),
      parser: () => new DOMParser().parseFromString(markup, 'text/html'),
      frame: () => Object.assign(document.createElement('iframe'), { srcdoc: markup }),
      source: () => Object.assign(script(), { src: 'https://elsewhere.example/a.js' }),
      text: () => Object.assign(script(), { text: 'globalThis.hacked = true' }),
      worker: () => new Worker('data:text/javascript,1'),
      eval: () => (0, eval)('globalThis.hacked = true'),
      timer: () => setTimeout('globalThis.hacked = true'),
    }
    const outcome: Record<string, string> = {}
    for (const [name, attack] of Object.entries(attacks)) outcome[name] = await tried(attack)
    return outcome
  })
}

for (const link of ['#/explore?lang=es', '#/own?lang=es', '#/sql?lang=es', 'embed.html#/place/HN0703?lang=es&figure=gaps', 'es/HN0703.html', 'es/programmes.html']) {
  test(`no text becomes a script on ${link}`, async ({ page, address, allowComplaints }) => {
    allowComplaints(POLICY_BREACH)
    await page.goto(address + link)
    await expect(page.locator('h1, .embed__title, figure').first()).toBeVisible({ timeout: 90_000 })
    const outcome = await attackPage(page)
    expect(Object.entries(outcome).filter(([, what]) => what !== 'refused')).toEqual([])
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false)
  })
}

test('a whole session asks its own host and no other', async ({ page, address, open, journal }) => {
  test.slow()
  await open('#/explore?lang=es')
  for (const link of [
    '#/explore?lang=en&display=table',
    '#/explore?lang=es&service=social&overlays=service-points',
    ...['gap', 'outcomes', 'clusters', 'index', 'cross', 'locate', 'compare'].map((analysis) => `#/explore?lang=es&analysis=${analysis}&select=HN0703,HN0801`),
  ]) {
    await page.goto(address + link)
    await standing(page)
  }
  for (const link of ['#/data?lang=es', '#/own?lang=es', '#/sql?lang=es', 'es/HN0703.html', 'en/programmes.html', 'es/programme-perspectivas.html', 'es/story-regreso.html', 'es/index.html', 'embed.html#/place/HN0703?lang=es&figure=gaps']) {
    await page.goto(address + link)
    await expect(page.locator('h1, figure, .embed__title').first()).toBeVisible({ timeout: 90_000 })
    await page.waitForLoadState('networkidle')
  }
  const hosts = countsOf(journal.requests, (request) => (new URL(request).protocol === 'http:' ? new URL(request).host : new URL(request).protocol))
  // The whole list, for who wants to read it.
  mkdirSync('test-output', { recursive: true })
  writeFileSync('test-output/requests.json', JSON.stringify(Object.fromEntries([...countsOf(journal.requests, String)].toSorted(([one], [other]) => one.localeCompare(other))), null, 1))
  expect([...hosts.keys()].filter((host) => !['blob:', 'data:'].includes(host))).toEqual([new URL(address).host])
  expect(hosts.get(new URL(address).host)).toBeGreaterThan(100)
})

function countsOf(requests: readonly string[], nameOf: (request: string) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const request of requests) counts.set(nameOf(request), (counts.get(nameOf(request)) ?? 0) + 1)
  return counts
}
