import { describe, expect, it } from 'vitest'
import { directoryOf } from '../../../../scripts/release/pages/directoryOf.ts'
import { fileWith } from './placesOnly.ts'

describe('the list of all places', () => {
  it('is a tree of all places, each branch by name as Spanish sorts it', () => {
    const files = [
      fileWith(['HND', 0, 'Honduras', null]),
      fileWith(['HN07', 1, 'El Paraíso', 'HND'], ['HN0704', 2, 'Trojes', 'HN07'], ['HN0703', 2, 'Ángeles', 'HN07'], ['HN0702', 2, 'Alauca', 'HN07']),
      fileWith(['SLV', 0, 'El Salvador', null]),
      fileWith(['SV01', 1, 'Ahuachapán', 'SLV'], ['SV01001', 2, 'Norte', 'SV01'], ['SV0102', 3, 'Nueva', 'SV01001'], ['SV0101', 3, 'Nueva', 'SV01001']),
    ]
    const { countries, places } = directoryOf(files)
    expect(places).toBe(10)
    expect(countries.map(({ name }) => name)).toEqual(['El Salvador', 'Honduras'])
    expect(countries[1]?.inside[0]?.inside.map(({ name }) => name)).toEqual(['Alauca', 'Ángeles', 'Trojes'])
    // Two of one name: by id, so that the page is the same each time it is made.
    expect(countries[0]?.inside[0]?.inside[0]?.inside.map(({ id }) => id)).toEqual(['SV0101', 'SV0102'])
  })
})
