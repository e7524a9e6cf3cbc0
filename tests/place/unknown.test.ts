import { describe, expect, it } from 'vitest'
import { unknownFigures } from '../../src/place/unknown.ts'
import { absent, counted } from '../brief/sampleFigures.ts'
import { emptyReport, fullReport } from '../brief/samplePlace.ts'

describe('what is not known of a place', () => {
  it('puts absent figures together by the reason why', () => {
    const { groups } = unknownFigures({
      ...fullReport('HN0703', 'Danlí'),
      figures: [absent('need', 'suppressed'), absent('served', 'not-reported'), absent('coverage', 'not-applicable'), absent('access-30', 'unpublished'), counted('gap', 0)],
      outcomes: [],
      services: [],
    })
    expect(groups.map(({ status, indicators }) => [status, indicators.map(({ indicator }) => indicator)])).toEqual([
      ['suppressed', ['need']],
      ['not-reported', ['served']],
      ['not-applicable', ['coverage']],
      ['unpublished', ['access-30']],
    ])
  })

  it('never lists a zero, and lists nothing where all is known', () => {
    const report = { ...fullReport('HN0703', 'Danlí'), figures: [counted('gap', 0)], outcomes: [], services: [] }
    expect(unknownFigures(report).groups).toEqual([])
  })

  it('lists services of one indicator together, each figure once', () => {
    const { groups } = unknownFigures(emptyReport('HN0704', 'Güinope', 'suppressed'))
    const need = groups[0]?.indicators.find(({ indicator }) => indicator === 'need')
    expect(need?.services).toHaveLength(11)
    expect(need?.whole).toBe(true)
    // 6 at the top (the total gap is one of them), 11 needs, 11 offers, 5 outcomes, population.
    expect(groups.map(({ status, count }) => [status, count])).toEqual([['suppressed', 34]])
  })

  it('names absent periods of a trend, but not the one already listed', () => {
    const report = emptyReport('HN0704', 'Güinope', 'suppressed')
    const points = [
      { ...absent('coverage', 'suppressed'), period: '2024-Q2' },
      { ...absent('coverage', 'suppressed'), period: '2024-Q1' },
      { ...absent('coverage', 'not-reported'), period: '2024-Q3' },
      { ...counted('coverage', 0.2), period: '2024-Q4' },
    ]
    const { groups } = unknownFigures({ ...report, trends: [{ indicator: 'coverage', every: 'quarter', points, change: null }] })
    const periods = groups.map(({ status, indicators }) => [status, indicators.find(({ indicator }) => indicator === 'coverage')?.periods])
    expect(periods).toEqual([['suppressed', ['2024-Q1', '2024-Q2']], ['not-reported', ['2024-Q3']]])
  })

  it('names figures that are there but incomplete', () => {
    const { partial } = unknownFigures(fullReport('HN0703', 'Danlí'))
    expect(partial.map(({ indicator, missing }) => [indicator, missing])).toEqual([['services-offered', [2, 12]]])
  })
})
