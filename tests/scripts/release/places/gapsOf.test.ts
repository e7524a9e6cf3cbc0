import { describe, expect, it } from 'vitest'
import { gapsOf } from '../../../../scripts/release/places/gapsOf.ts'
import { gapRow, observationRow } from '../../../views/explore/observationRow.ts'
import { placeOf, tinyContext } from './tinyContext.ts'

const PLACE = 'HN0101'
const need = (code: string, persons: number | null) => observationRow(PLACE, persons, { code, numerator: persons })
const gaps = (needs: Parameters<typeof tinyContext>[0][string]['municipality'], rows: Parameters<typeof tinyContext>[0][string]['municipality']) =>
  gapsOf(tinyContext({ need: { municipality: needs ?? [] }, gap: { municipality: rows ?? [] } }), placeOf(PLACE))

describe('the gaps of a place', () => {
  it('are the three largest, each with the figures it was worked out of', () => {
    const rows = [gapRow(PLACE, 30, 400), gapRow(PLACE, 30, 300, { code: 'social' }), gapRow(PLACE, 10, 100, { code: 'skills-certification' })]
    const needs = [need('soft-skills', 100), need('psychosocial-support', 200), need('community-engagement', 70), need('skills-certification', 100)]
    const found = gaps(needs, rows)
    expect(found.largest.map(({ service, low, high, kind }) => [service, low, high, kind])).toEqual([
      ['psychosocial-support', 70, 100, 'bounds'],
      ['skills-certification', 40, 40, 'exact'],
      ['soft-skills', 20, 50, 'bounds'],
    ])
    expect(found).toMatchObject({ target: 0.5, known: 4, total: { value: 170, numerator: 30, denominator: 400, interval: [expect.any(Number), expect.any(Number)] } })
    expect(found.unknown).toHaveLength(7)
    expect(found.largest[0]).toMatchObject({ need: { indicator: 'need', service: 'psychosocial-support', value: 200 }, basis: { indicator: 'gap', service: 'social', numerator: 30 } })
    expect(found.largest[1]).toMatchObject({ need: { indicator: 'need', value: 100 }, basis: { indicator: 'gap', service: 'skills-certification', numerator: 10, denominator: 100 } })
  })

  it('are certain in their order only where nothing left out could be larger', () => {
    const exact = ['soft-skills', 'psychosocial-support', 'community-engagement'].map((code, at) => gapRow(PLACE, 0, 4000 - at * 1500, { code }))
    expect(gaps([], exact).orderCertain).toBe(true)
    // Up to 300 may be missing of the fourth, against 500 less what chance leaves open of the third.
    const small = [...exact, gapRow(PLACE, 400, 9000, { code: 'economic' })]
    expect(gaps([need('business-incubation', 600)], small).orderCertain).toBe(true)
    expect(gaps([need('business-incubation', 1400)], small)).toMatchObject({ orderCertain: false, known: 4 })
  })

  it('name no service of which less than half a person is missing', () => {
    const found = gaps([], [gapRow(PLACE, 10, 20.8, { code: 'soft-skills' }), gapRow(PLACE, 10, 22, { code: 'psychosocial-support' })])
    expect(found.largest.map(({ service }) => service)).toEqual(['psychosocial-support'])
    expect(found.known).toBe(1)
  })

  it('of a need that only the gap’s own row holds say so', () => {
    expect(gaps([], [gapRow(PLACE, 10, 100, { code: 'soft-skills' })]).largest[0]?.need).toMatchObject({ indicator: 'gap', numerator: 10, denominator: 100 })
  })

  it('are none, and all unknown, where the release holds nothing', () => {
    const found = gapsOf(tinyContext({}), placeOf(PLACE))
    expect(found).toMatchObject({ largest: [], known: 0, total: { indicator: 'gap', status: 'unpublished' } })
    expect(found.total.value).toBeUndefined()
    expect(found.unknown).toHaveLength(11)
  })
})
