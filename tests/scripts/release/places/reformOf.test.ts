import { describe, expect, it } from 'vitest'
import { reformOf } from '../../../../scripts/release/places/reformOf.ts'
import { observationRow } from '../../../views/explore/observationRow.ts'
import { placeOf, territory, tinyContext } from './tinyContext.ts'

const salvadoran = (id: string, level: number, parent: string) => territory(id, level, parent, { country: 'SLV', department_id: 'SV01' })
const [department, today, one, other] = [salvadoran('SV01', 1, 'SLV'), salvadoran('SV01001', 2, 'SV01'), salvadoran('SV0101', 3, 'SV01001'), salvadoran('SV0102', 3, 'SV01001')] as const
const context = tinyContext(
  {
    need: { municipality: [observationRow('SV01001', 40, { numerator: 40 })], district: [observationRow('SV0101', 30, { numerator: 30 }), observationRow('SV0102', null)] },
  },
  { territories: new Map([department, today, one, other, placeOf('SLV'), placeOf('HND')].map((each) => [each.id, each])) },
)

describe('what a place was until the reform', () => {
  it('is told of a municipality with the figures of both geographies, an absent one among them', () => {
    const reform = reformOf(context, today)
    expect(reform).toMatchObject({ kind: 'municipality', today: { id: 'SV01001' } })
    expect(reform?.todayFigures.map(({ indicator, status }) => [indicator, status])).toEqual([['need', 'reported'], ['served', 'unpublished'], ['coverage', 'unpublished'], ['gap', 'unpublished']])
    expect(reform?.former.map(({ place, figures }) => [place.id, figures[0]?.status, figures[0]?.value])).toEqual([['SV0101', 'reported', 30], ['SV0102', 'suppressed', undefined]])
  })

  it('is told of a district with the municipality it lies in and all districts of that', () => {
    const reform = reformOf(context, one)
    expect(reform).toMatchObject({ kind: 'district', today: { id: 'SV01001' }, todayFigures: [{ value: 40 }, {}, {}, {}] })
    expect(reform?.former.map(({ place }) => place.id)).toEqual(['SV0101', 'SV0102'])
  })

  it('is not told of departments, nor outside El Salvador', () => {
    expect(reformOf(context, department)).toBeNull()
    expect(reformOf(context, placeOf('SLV'))).toBeNull()
    expect(reformOf(tinyContext({}), placeOf('HN0101'))).toBeNull()
  })
})
