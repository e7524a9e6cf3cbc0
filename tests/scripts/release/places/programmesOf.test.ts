import { describe, expect, it } from 'vitest'
import { type ProgrammeFacts, programmesOf } from '../../../../scripts/release/places/programmesOf.ts'
import { placeOf, tinyContext } from './tinyContext.ts'

const programme = (id: string, countries: string, places: readonly string[]): ProgrammeFacts => ({
  id, title_es: `Título ${id}`, title_en: `Title ${id}`, countries, funder: 'F', period_start: '2024', period_end: '2026', status: 'running', source_id: 's', places,
})
const context = tinyContext({}, {
  programmes: [
    programme('town', 'HND', ['HN0101', 'HN0102']),
    programme('department', 'HND', ['HN01']),
    programme('nation', 'GTM;HND', []),
    programme('neighbour', 'GTM', []),
    programme('elsewhere', 'HND', ['HN0103']),
  ],
})
const reach = (id: string) => programmesOf(context, placeOf(id)).map((each) => [each.id, each.reach, each.places.map((place) => place.id)])

describe('programmes of a place', () => {
  it('name it, what it lies in, or its whole country where they name no place', () => {
    expect(reach('HN0101')).toEqual([['town', 'here', ['HN0101']], ['department', 'around', ['HN01']], ['nation', 'country', []]])
  })

  it('name places inside it, all of them', () => {
    expect(reach('HN01')).toEqual([['town', 'here', ['HN0101', 'HN0102']], ['department', 'here', ['HN01']], ['nation', 'country', []], ['elsewhere', 'here', ['HN0103']]])
    expect(reach('HND').map(([id]) => id)).toEqual(['town', 'department', 'nation', 'elsewhere'])
  })

  it('are those of another country only where they name it', () => {
    expect(reach('GTM')).toEqual([['nation', 'country', []], ['neighbour', 'country', []]])
    expect(reach('SLV')).toEqual([])
  })

  it('carry their title in both languages and the key of their source', () => {
    expect(programmesOf(context, placeOf('HN0101'))[0]).toMatchObject({ title: { es: 'Título town', en: 'Title town' }, source: 'programmes/s', start: '2024', end: '2026' })
  })
})
