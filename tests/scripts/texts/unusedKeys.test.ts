import { expect, it } from 'vitest'
import type { Catalogue } from '../../../scripts/texts/readCatalogues.ts'
import { patternsIn, unusedKeys } from '../../../scripts/texts/unusedKeys.ts'

const keys = (...names: readonly string[]): Catalogue[] => [{ part: 'screen/frame', language: 'es', plurals: 'es', file: 'es.json', texts: new Map(names.map((name) => [name, 'x'])) }]
const unused = (names: readonly string[], ...modules: readonly string[]) => unusedKeys(keys(...names), modules.map((text) => patternsIn('a.tsx', text)), new Set()).map((name) => name.replace('screen/frame: ', ''))

it('finds a key in full, behind its namespace, and by a template', () => {
  expect(unused(['a.b', 'a.c'], `t('a.b')`)).toEqual(['a.c'])
  expect(unused(['legend.title', 'legend.note'], `const t = useTranslations('legend'); const title = <h2>{t('title')}</h2>`)).toEqual(['legend.note'])
  expect(unused(['status.zero', 'status.kept.long'], 'codes(`status.${row.status}`)')).toEqual(['status.kept.long'])
  expect(unused(['chart.unit.percent'], `type Words = ReturnType<typeof useTranslations<'chart'>>; const say = (words: Words, unit: string) => words(\`unit.\${unit}\`)`)).toEqual([])
})

it('takes no key for used because the same word stands somewhere else', () => {
  expect(unused(['legend.title'], `useTranslations('panel')('title')`, `useTranslations('legend')('note')`)).toEqual(['legend.title'])
  expect(unused(['legend.title'], `import { x } from 'legend'; useTranslations('panel')('title')`)).toEqual(['legend.title'])
  expect(unused(['legend.title'], `const t = useTranslations('legend'); const a = <p className="title">{t('note')}</p>`)).toEqual(['legend.title'])
  expect(unused(['legend.title'], 'const t = useTranslations("legend"); t(`${key}`)')).toEqual(['legend.title'])
})

it('follows sentences that are chosen in one module and said in another', () => {
  expect(unused(['sentence.global.same', 'sentence.global.other'], `const t = useTranslations('sentence'); t(chosen.key)`, `export const choose = () => ({ key: 'global.same' })`)).toEqual(['sentence.global.other'])
})

it('names a module that cannot be parsed', () => {
  expect(() => patternsIn('src/a.ts', 'const = 1')).toThrow(/^src\/a\.ts: /)
})
