import { describe, expect, it } from 'vitest'
import { againstRest } from '../../../../scripts/release/places/againstRest.ts'
import { outcomesOf, placeFunnels } from '../../../../scripts/release/places/outcomesOf.ts'
import { peopleOf } from '../../../../scripts/release/places/peopleOf.ts'
import { peerCandidates, peersOf } from '../../../../scripts/release/places/peersOf.ts'
import { trendsOf } from '../../../../scripts/release/places/trendsOf.ts'
import { observationRow } from '../../../views/explore/observationRow.ts'
import { placeOf, tinyContext } from './tinyContext.ts'

const share = (territory: string, numerator: number, denominator: number, more = {}) =>
  observationRow(territory, numerator / denominator, { numerator, denominator, ...more })

describe('a place against the rest of its country', () => {
  it('takes its own people out of the country', () => {
    const context = tinyContext({ coverage: { country: [share('HND', 66, 170)], municipality: [share('HN0101', 56, 70)] } })
    const found = againstRest(context, 'coverage', placeOf('HN0101'))
    // The rest is 10 of 100; Newcombe (1998), method 10, recomputed by hand from the Wilson limits of 56/70 and 10/100.
    expect(found).toMatchObject({ kind: 'real', other: { numerator: 10, denominator: 100, value: 0.1 } })
    if (found.kind !== 'real') throw new Error('no difference')
    expect(found.difference).toBeCloseTo(0.7, 6)
    const [l1, u1] = wilsonByHand(56, 70)
    const [l2, u2] = wilsonByHand(10, 100)
    expect(found.low).toBeCloseTo(0.7 - Math.hypot(0.8 - l1, u2 - 0.1), 5)
    expect(found.high).toBeCloseTo(0.7 + Math.hypot(u1 - 0.8, 0.1 - l2), 5)
  })

  it('says nothing where a side is suppressed, or the rest would be no count', () => {
    const hidden = tinyContext({ coverage: { country: [share('HND', 66, 170)], municipality: [observationRow('HN0101', null, { denominator: 70 })] } })
    expect(againstRest(hidden, 'coverage', placeOf('HN0101'))).toEqual({ kind: 'absent' })
    const larger = tinyContext({ coverage: { country: [share('HND', 50, 170)], municipality: [share('HN0101', 56, 70)] } })
    expect(againstRest(larger, 'coverage', placeOf('HN0101'))).toEqual({ kind: 'absent' })
  })

  it('sets a country against the other two together, and against nothing where one of them is silent', () => {
    const countries = [share('HND', 20, 100), share('GTM', 10, 100), share('SLV', 30, 100)]
    expect(againstRest(tinyContext({ coverage: { country: countries } }), 'coverage', placeOf('HND'))).toMatchObject({ kind: 'chance', other: { numerator: 40, denominator: 200 } })
    expect(againstRest(tinyContext({ coverage: { country: countries.slice(0, 2) } }), 'coverage', placeOf('HND'))).toEqual({ kind: 'absent' })
  })
})

describe('a rest of another period', () => {
  it('is none: people of one year are no part of those of another', () => {
    const earlier = { period: '2024' }
    const municipality = tinyContext({ coverage: { country: [share('HND', 66, 170)], municipality: [share('HN0101', 56, 70, earlier)] } })
    expect(againstRest(municipality, 'coverage', placeOf('HN0101'))).toEqual({ kind: 'absent' })
    const countries = [share('HND', 20, 100), share('GTM', 10, 100, earlier), share('SLV', 30, 100)]
    expect(againstRest(tinyContext({ coverage: { country: countries } }), 'coverage', placeOf('HND'))).toEqual({ kind: 'absent' })
  })
})

describe('outcomes', () => {
  it('have no limits of chance among fewer than ten places, and no value where none is published', () => {
    const context = tinyContext({ completion: { municipality: [share('HN0101', 8, 10), share('HN0102', 7, 10)] } })
    const [completion, certification] = outcomesOf(context, placeOf('HN0101'), placeFunnels(context))
    expect(completion).toMatchObject({ figure: { value: 0.8, numerator: 8, denominator: 10 }, funnel: null, againstRest: { kind: 'absent' } })
    expect(certification?.figure).toEqual({ indicator: 'certification', status: 'unpublished' })
  })

  it('say where a place lies in the funnel of its level', () => {
    const others = Array.from({ length: 12 }, (_, at) => share(`X${at}`, 50, 100))
    const context = tinyContext({ completion: { municipality: [...others, share('HN0101', 99, 100)] } })
    const [completion] = outcomesOf(context, placeOf('HN0101'), placeFunnels(context))
    expect(completion?.funnel).toMatchObject({ position: 'above-outer', places: 13 })
    expect(completion?.funnel?.target).toBeCloseTo((12 * 50 + 99) / 1300, 6)
  })
})

describe('change in time', () => {
  const quarter = (at: number) => `${2023 + Math.floor(at / 4)}-Q${(at % 4) + 1}`
  it('sums four quarters and the four before', () => {
    const rows = Array.from({ length: 8 }, (_, at) => share('HND', at < 4 ? 10 : 40, 100, { period: quarter(at) }))
    const [trend] = trendsOf(tinyContext({}, { inTime: { coverage: { country: rows } } }), placeOf('HND'))
    expect(trend).toMatchObject({ indicator: 'coverage', every: 'quarter', change: { kind: 'difference', from: '2023-Q1', to: '2024-Q4', value: 0.3, mayBeChance: false } })
  })

  it('says nothing over a quarter that is absent, and leaves out the year that has only begun', () => {
    const rows = Array.from({ length: 8 }, (_, at) => (at === 6 ? observationRow('HND', null, { period: quarter(at) }) : share('HND', 10, 100, { period: quarter(at) })))
    expect(trendsOf(tinyContext({}, { inTime: { coverage: { country: rows } } }), placeOf('HND'))[0]?.change).toBeNull()
    const years = ['2024', '2025', '2026'].map((period) => share('HN0101', period === '2026' ? 1 : 50, 100, { period }))
    const [yearly] = trendsOf(tinyContext({}, { inTime: { coverage: { municipality: years } } }), placeOf('HN0101'))
    expect(yearly?.points.map(({ period }) => period)).toEqual(['2024', '2025'])
    expect(yearly?.change).toMatchObject({ from: '2024', to: '2025', value: 0, mayBeChance: true })
  })
})

describe('who lives here', () => {
  it('is told of the narrowest territory that has the figure, which is named', () => {
    const context = tinyContext({
      population: { municipality: [observationRow('HN0101', 1000, { numerator: 1000, provider: 'INE' }), observationRow('HN0102', null, { status: 'not-reported' })], department: [observationRow('HN01', 9000, { numerator: 9000 })] },
      poverty: { department: [observationRow('HN01', 0.4)] },
      returns: { country: [observationRow('HND', 5000, { numerator: 5000, provider: 'A', source_id: 'one' })] },
    }, { providers: new Map([['returns', ['A', 'B'].map((provider, at) => ({ territory: 'HND', period: '2025', provider, value: 5000 + at, status: 'reported' as const, source_id: null }))]]) })
    const [population, returns, perThousand, poverty] = peopleOf(context, placeOf('HN0101'))
    expect(population?.figure).toMatchObject({ value: 1000 })
    expect(population?.figure.of).toBeUndefined()
    expect(population?.own).toBeUndefined()
    // Where others of its level have the figure, that it is silent itself is said beside that of its department.
    expect(peopleOf(context, placeOf('HN0102'))[0]).toMatchObject({ own: { status: 'not-reported' }, figure: { value: 9000, of: { id: 'HN01' } } })
    expect(returns?.figure).toMatchObject({ value: 5000, of: { id: 'HND', level: 0 } })
    expect(returns?.others).toEqual([{ provider: 'A', period: '2025', value: 5000 }, { provider: 'B', period: '2025', value: 5001 }])
    expect(perThousand).toEqual({ figure: { indicator: 'returns-per-1000', status: 'unpublished' }, others: [] })
    expect(poverty?.figure).toMatchObject({ value: 0.4, of: { id: 'HN01' } })
  })
})

describe('similar places', () => {
  it('are told with a difference each, and by indicators', () => {
    const context = tinyContext({
      population: { municipality: ['HN0101', 'HN0102', 'HN0103'].map((id, at) => observationRow(id, 1000 * (at + 1))) },
      need: { municipality: ['HN0101', 'HN0102', 'HN0103'].map((id) => observationRow(id, 100, { numerator: 100 })) },
      coverage: { municipality: [share('HN0101', 90, 100), share('HN0102', 10, 100), observationRow('HN0103', null)] },
    })
    const found = peersOf(context, placeOf('HN0101'), peerCandidates(context))
    expect(found.places.map(({ place, difference }) => [place.id, difference.kind])).toEqual([['HN0102', 'real'], ['HN0103', 'absent']])
    expect(found.comparedOver).toEqual(['population', 'need'])
    expect(peersOf(context, placeOf('HND'), peerCandidates(context)).places).toEqual([])
  })
})

/** Wilson (1927) written out, as a second way to the same limits. */
function wilsonByHand(count: number, base: number): [number, number] {
  const z = 1.959963984540054
  const p = count / base
  const middle = (p + (z * z) / (2 * base)) / (1 + (z * z) / base)
  const half = (z / (1 + (z * z) / base)) * Math.sqrt((p * (1 - p)) / base + (z * z) / (4 * base * base))
  return [middle - half, middle + half]
}
