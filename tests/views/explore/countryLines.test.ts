import { describe, expect, it } from 'vitest'
import { countryLines } from '../../../src/views/explore/countryLines.ts'
import { COUNTRY_IDS, EXAMPLE_COUNTRIES } from '../../catalog/exampleCountries.ts'

const many = ['XAA', 'XAB', 'XAC', 'XAD', 'XAE', 'XAF'].map((id) => ({ id, code: null, name: id }))
const catalog = { countries: many, leading: ['XAF', 'XAB', 'XAE', 'XAA', 'XAD', 'XAC'] }

describe('countries whose trend is drawn', () => {
  it('are all of few, in the order of the catalog', () => {
    expect(countryLines({ countries: [] }, { countries: EXAMPLE_COUNTRIES, leading: ['SLV', 'GTM', 'HND'] })).toEqual({ countries: COUNTRY_IDS, of: 3 })
  })

  it('are those with the largest need of many', () => {
    expect(countryLines({ countries: [] }, catalog)).toEqual({ countries: ['XAA', 'XAB', 'XAE', 'XAF'], of: 6 })
  })

  it('are the chosen ones, and of many chosen those with the largest need', () => {
    expect(countryLines({ countries: ['XAC', 'XAD'] }, catalog)).toEqual({ countries: ['XAC', 'XAD'], of: 2 })
    expect(countryLines({ countries: ['XAA', 'XAB', 'XAC', 'XAD', 'XAE'] }, catalog)).toEqual({ countries: ['XAA', 'XAB', 'XAD', 'XAE'], of: 5 })
  })
})
