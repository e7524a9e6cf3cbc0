import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { problemLine } from '../../scripts/catalog/problem.ts'
import { textProblems } from '../../scripts/texts/assertTexts.ts'
import { readCatalogues } from '../../scripts/texts/readCatalogues.ts'
import { ROOT, textOf } from './source.ts'

it('every language has the same texts, with the same values and tags, its own plurals, and none that nobody uses', () => {
  expect(textProblems(ROOT).map((problem) => problemLine(problem, 'en'))).toEqual([])
  const texts = readCatalogues(ROOT).map(({ texts: { size } }) => size)
  expect(texts.length).toBeGreaterThan(40)
  expect(texts.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(4000)
})

it('messages are checked by the parser that the page reads them with', () => {
  const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, { dependencies?: Record<string, string> }> }
  const asked = lock.packages['node_modules/intl-messageformat']?.dependencies?.['@formatjs/icu-messageformat-parser']
  const installed = JSON.parse(readFileSync(`${ROOT}node_modules/@formatjs/icu-messageformat-parser/package.json`, 'utf8')) as { version: string }
  expect(installed.version).toBe(asked)
})
