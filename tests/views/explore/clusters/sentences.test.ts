import { describe, expect, it } from 'vitest'
import { createTranslator } from 'use-intl/core'
import type { PermutationResult } from '../../../../src/domain/spatial/conditionalPermutation.ts'
import { LOCALES } from '../../../../src/i18n/locales.ts'
import { MESSAGES } from '../../../../src/i18n/languages.ts'
import { type Clusters, judgePlaces } from '../../../../src/views/explore/clusters/judgePlaces.ts'
import { clusterSentences, placeSentence, type Saying } from '../../../../src/views/explore/clusters/sentences.ts'
import { permuted, ROWS, row, territory, WEIGHTS } from './places.ts'

const TERRITORIES = new Map(
  [
    territory('HND', 'Honduras', null, 0),
    territory('X', 'Xalapa', null, 1),
    territory('Y', 'Yoro', null, 1),
    ...ROWS.map((each, at) => territory(each.territory, `Lugar ${each.territory}`, at < 2 ? 'X' : 'Y')),
  ].map((each) => [each.id, each]),
)
const SAYING: Saying = {
  locale: 'es-GT',
  unit: 'persons',
  territories: TERRITORIES,
  names: (id) => ({ name: TERRITORIES.get(id)?.name ?? id, around: '' }),
}
const judged = (ps: readonly (number | null)[] | PermutationResult | null) =>
  judgePlaces(ROWS, WEIGHTS, 'local-moran', Array.isArray(ps) ? permuted(ps) : (ps as PermutationResult | null))
const keys = (clusters: Clusters, draws = 99999) => clusterSentences(clusters, draws, SAYING).map(({ key }) => key)

describe('of the whole map', () => {
  const found = judged([0.04, 0.001, 0.01, null, 0.9, 0.002, 0.045, 0.02, 0.5, null])

  it('says what passes, what would pass without the correction, and what chance alone would give', () => {
    const [, count] = clusterSentences(found, 99999, SAYING)
    // 5 % of eight tests is 0.4.
    expect(count).toEqual({ key: 'count.some', values: { tests: 8, clustered: 4, outliers: 1, uncorrected: 6, chance: 0 } })
  })
  it('names the places and departments of the largest cluster', () => {
    expect(clusterSentences(found, 99999, SAYING)[2]).toEqual({
      key: 'largest.high',
      values: { count: 2, names: 'Lugar b y Lugar c', namesRest: 0, areas: 'Xalapa y Yoro', areasRest: 0 },
    })
  })
  it('calls none of several of one size the largest', () => {
    // b, c and e, f are two each.
    const two = judged([0.9, 0.001, 0.001, null, 0.001, 0.001, 0.9, 0.9, 0.9, null])
    expect(clusterSentences(two, 99999, SAYING)[2]).toEqual({
      key: 'largest.tied',
      values: { clusters: 2, count: 2, named: 'Lugar b y Lugar c; Lugar e y Lugar f' },
    })
    expect(keys(judged([0.9, 0.001, 0.9, null, 0.9, 0.001, 0.9, 0.9, 0.9, null]))[2]).toBe('largest.single')
  })
  it('says nothing of single places before the permutations are done', () => {
    expect(keys(judged(null))).toEqual(['global.chance'])
  })
  it('speaks of a cluster only where there is one', () => {
    const none = judged(ROWS.map(() => 0.5))
    expect(keys(none)).toEqual(['global.chance', 'count.none'])
    // 2 * 8 / 0.05 - 1.
    expect(clusterSentences(none, 99, SAYING)[1]).toMatchObject({ key: 'count.tooFew', values: { draws: 99, needed: 319 } })
  })
  it('calls neighbours alike or unlike only where chance does not explain it', () => {
    const moran = (index: number, p: number): Clusters => ({
      ...found,
      global: { index, expected: -0.125, normality: { variance: 1, z: 0, p: 1 }, randomisation: { variance: 1, z: 0, p } },
    })
    expect(keys(moran(0.4, 0.001))[0]).toBe('global.alike')
    expect(keys(moran(-0.4, 0.001))[0]).toBe('global.unlike')
    // Between 0 and the expected value unlike is still a wrong word: above what chance gives is alike.
    expect(keys(moran(-0.1, 0.001))[0]).toBe('global.alike')
    expect(keys(moran(0.4, 0.05))[0]).toBe('global.chance')
    expect(keys({ ...found, global: null, allTheSame: true })[0]).toBe('global.same')
    expect(keys({ ...found, global: null })[0]).toBe('global.alone')
  })
})

describe('of one place', () => {
  const found = judged([0.04, 0.001, 0.01, null, 0.9, 0.002, 0.045, 0.02, 0.5, null])
  const key = (id: string, clusters = found) =>
    placeSentence(id, ROWS.find((each) => each.territory === id), clusters, SAYING)?.key ?? null

  it('says why it is in a cluster or in none', () => {
    expect(Object.fromEntries('abcdefghij'.split('').map((id) => [id, key(id)]))).toEqual({
      a: 'place.uncorrected', b: 'place.high-high', c: 'place.high-high', d: 'place.suppressed', e: 'place.chance',
      f: 'place.low-low', g: 'place.uncorrected', h: 'place.high-low', i: 'place.chance', j: 'place.island',
    })
    expect(key('elsewhere')).toBe('place.elsewhere')
    expect(placeSentence('b', row('b', 8), found, SAYING)?.values).toEqual({
      name: 'Lugar b', value: '8', neighbours: '9', mean: '5', p: 'p\u00a0=\u00a00.0010',
    })
  })
  it('never lets an absent value pass for one', () => {
    for (const status of ['suppressed', 'not-reported', 'not-applicable'] as const) {
      expect(placeSentence('d', row('d', null, status), found, SAYING)).toEqual({ key: `place.${status}`, values: { name: 'Lugar d' } })
    }
  })
  it('waits for the permutations', () => {
    expect(key('b', judged(null))).toBeNull()
    expect(key('j', judged(null))).toBe('place.island')
  })
  it('names the own value that pulls the other way', () => {
    const turned = judgePlaces(ROWS, WEIGHTS, 'getis-ord', permuted([0.9, 0.9, 0.9, null, 0.9, 0.9, 0.9, 0.9, 0.0001, null]))
    expect(key('i', turned)).toBe('place.pulled')
  })
})

describe.each(['es', 'en'] as const)('the words, %s', (language) => {
  it('stand for every sentence, with nothing left open', () => {
    const t = createTranslator({
      locale: LOCALES[language],
      messages: MESSAGES[language],
      namespace: 'analysis.clusters.sentence',
      onError: (error) => {
        throw error
      },
    })
    const cases = [
      judged([0.04, 0.001, 0.01, null, 0.9, 0.002, 0.045, 0.02, 0.5, null]),
      judged([0.9, 0.001, 0.001, null, 0.001, 0.001, 0.9, 0.9, 0.9, null]),
      judged([0.9, 0.001, 0.9, null, 0.9, 0.001, 0.9, 0.9, 0.9, null]),
      judged(ROWS.map(() => 0.5)),
    ]
    const said = cases.flatMap((clusters) => [
      ...clusterSentences(clusters, 99999, SAYING),
      ...clusterSentences(clusters, 99, SAYING),
      ...ROWS.flatMap((each) => placeSentence(each.territory, each, clusters, SAYING) ?? []),
    ])
    expect(said.length).toBeGreaterThan(40)
    for (const { key, values } of said) expect(t(key, values), key).not.toMatch(/[{}]|undefined|NaN/)
  })
})
