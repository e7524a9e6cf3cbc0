import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { axeOn } from './frame/axe.ts'
import { inTheme, openView } from './frame/openView.ts'
import { expect, test } from './frame/test.ts'
import { EVERY_VIEW, VIEW_GROUPS, type ViewLanguage } from './frame/views.ts'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const LANGUAGES: readonly ViewLanguage[] = ['es', 'en', 'de', 'fr']
const FOLDER = 'test-output/everyone'

/** What axe said of a view: rules that held, rules that found something, and what it leaves to a person. */
interface Counted {
  readonly view: string
  readonly language: string
  readonly theme: string
  readonly held: number
  readonly findings: number
  readonly unsure: readonly string[]
}

/** No rule is switched off; those of WCAG 2.2 are off in axe unless asked for. */
async function look(page: Page): Promise<Omit<Counted, 'view' | 'language' | 'theme'> & { readonly found: readonly string[] }> {
  const { violations, incomplete, passes } = await axeOn(page).withTags(TAGS).options({ rules: { 'target-size': { enabled: true } } }).analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 300)}: ${failureSummary}`))
  return { held: passes.length, findings: found.length, unsure: incomplete.map(({ id, nodes }) => `${id} ${nodes.length}`), found }
}

// Pictures of every step would cost more than what is looked for.
test.use({ trace: 'off' })

// A view is loaded once a language; the theme changes in the page, as on a device that turns dark.
for (const language of LANGUAGES) {
  for (const group of VIEW_GROUPS) {
    const views = EVERY_VIEW.filter((view) => view.group === group && view.languages.includes(language))
    if (views.length === 0) continue
    test(`axe finds nothing: ${group}, ${language}`, async ({ page, address }) => {
      test.setTimeout(600_000)
      const counted: Counted[] = []
      for (const view of views) {
        await test.step(view.name, async () => {
          await page.emulateMedia({ colorScheme: 'light' })
          await openView(page, address, view, language)
          for (const theme of ['light', 'dark'] as const) {
            await inTheme(page, theme)
            const { found, ...counts } = await look(page)
            counted.push({ view: view.name, language, theme, ...counts })
            expect.soft(found, `${view.name}, ${language}, ${theme}`).toEqual([])
            // A page that did not come has nothing to find either.
            expect.soft(counts.held, `${view.name}: rules that held`).toBeGreaterThan(5)
          }
        })
      }
      mkdirSync(FOLDER, { recursive: true })
      writeFileSync(`${FOLDER}/${group}-${language}.json`, JSON.stringify(counted, null, 1))
    })
  }
}

// Workers end one by one: the last of them finds the parts of all.
test.afterAll(() => {
  const parts = readdirSync(FOLDER).filter((file) => file.endsWith('.json'))
  const rows = parts.flatMap((file) => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Counted[])
  writeFileSync('test-output/everyone.json', JSON.stringify(rows, null, 1))
})
