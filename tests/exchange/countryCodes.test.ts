import { describe, expect, it } from 'vitest'
import { COUNTRY_CODES, countryCodeOf, countryOfCode, countryOfName } from '../../src/exchange/countryCodes.ts'

describe('codes of countries', () => {
  it('are the 249 of ISO 3166-1, each of which CLDR has a name for', () => {
    const codes = Object.values(COUNTRY_CODES)
    expect(new Set(codes).size).toBe(249)
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    expect(codes.filter((code) => names.of(code) === undefined)).toEqual([])
  })

  it('lead from one form to the other', () => {
    expect([countryOfCode('SV'), countryOfCode('KE'), countryOfCode('XX')]).toEqual(['SLV', 'KEN', null])
    expect([countryCodeOf('HN0703'), countryCodeOf('GTM'), countryCodeOf('XX01'), countryCodeOf('')]).toEqual(['HN', 'GT', null, null])
  })

  it('are found by names in two languages', () => {
    expect([countryOfName(' El Salvador'), countryOfName('Alemania'), countryOfName('germany'), countryOfName('')]).toEqual(['SLV', 'DEU', 'DEU', null])
  })
})
