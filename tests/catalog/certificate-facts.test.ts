import { describe, expect, it } from 'vitest'
import type { Certificate } from '../../src/catalog/certificate.ts'
import { certificateFacts, hidesCells, losesLessThanOne, promiseOf } from '../../src/catalog/certificate-facts.ts'
import { EXAMPLE_CERTIFICATE, FAILED_CERTIFICATE, NOISY_CERTIFICATE, ROUNDED_CERTIFICATE } from './exampleCertificate.ts'

const rule = (threshold: number, width: number, zeros: 'publish' | 'hide' = 'publish') => ({ threshold, width, zeros })
const withCounts = (counts: Certificate['rules']['counts']): Certificate => ({ ...EXAMPLE_CERTIFICATE, rules: { ...EXAMPLE_CERTIFICATE.rules, counts } })
const holds = (change: Partial<Certificate>) => certificateFacts({ ...EXAMPLE_CERTIFICATE, ...change }).holds
const untouched = EXAMPLE_CERTIFICATE.attacks.map((attack) => ({ ...attack, checked: 0 }))
const nothingHidden = { ...EXAMPLE_CERTIFICATE.totals, suppressed: 0, personsLostPercent: 0 }

describe('whether a protection holds', () => {
  it('it does where every attack was in vain', () => {
    expect(certificateFacts(EXAMPLE_CERTIFICATE)).toMatchObject({ holds: true, failed: [], disclosed: 0 })
  })
  it('it does not where one attack found cells, and says how many', () => {
    const facts = certificateFacts(FAILED_CERTIFICATE)
    expect(facts).toMatchObject({ holds: false, disclosed: 37 })
    expect(facts.failed.map(({ id }) => id)).toEqual(['margins'])
  })
  it('it does not where an interval is narrower than its rule asks for', () => {
    expect(holds({ weakest: { width: 3, required: 4, count: 'served' } })).toBe(false)
    expect(holds({ weakest: { width: 4, required: 4, count: 'served' } })).toBe(true)
    expect(holds({ weakest: null })).toBe(true)
  })
  it('it is not known where nothing was tried, or nothing of what is hidden was looked at', () => {
    expect(holds({ attacks: [] })).toBe(false)
    expect(holds({ attacks: untouched })).toBe(false)
    expect(holds({ attacks: untouched, totals: nothingHidden })).toBe(true)
    expect(holds({ attacks: [], totals: nothingHidden })).toBe(false)
    expect(holds({ attacks: untouched, totals: nothingHidden, method: 'rounding' })).toBe(false)
  })
  it('an attack with nothing to check is not counted as tried', () => {
    expect(EXAMPLE_CERTIFICATE.attacks).toHaveLength(7)
    expect(certificateFacts(EXAMPLE_CERTIFICATE).tried).toBe(6)
  })
})

describe('what stays possible', () => {
  it('an interval holds one value more than its width, and the laxest rule counts', () => {
    expect(certificateFacts(EXAMPLE_CERTIFICATE).leastValues).toBe(5)
    expect(certificateFacts(withCounts({ placed: rule(11, 14) })).leastValues).toBe(15)
    expect(certificateFacts(withCounts({})).leastValues).toBe(1)
    expect(certificateFacts(EXAMPLE_CERTIFICATE).weakest).toEqual({ values: 5, required: 5, count: 'served' })
    expect(certificateFacts(NOISY_CERTIFICATE).weakest).toBeNull()
  })
  it('a rounded zero leaves no more values than round to it', () => {
    const { rules } = withCounts({ placed: rule(11, 10) })
    expect(certificateFacts({ ...ROUNDED_CERTIFICATE, rules: { ...rules, base: 5 } }).leastValues).toBe(5)
    expect(certificateFacts({ ...EXAMPLE_CERTIFICATE, rules: { ...rules, base: 5 } }).leastValues).toBe(11)
  })
  it('where zeros are hidden too, an interval of 0 to 4 tells that a count is under 5', () => {
    const tells = (counts: Certificate['rules']['counts']) => promiseOf(withCounts(counts), certificateFacts(withCounts(counts)))
    expect(tells({ served: rule(5, 4) })).toBe('suppression')
    expect(tells({ served: rule(5, 4, 'hide') })).toBe('zeros')
    expect(tells({ served: rule(5, 5, 'hide') })).toBe('suppression')
    expect(tells({ served: rule(5, 3) })).toBe('zeros')
    expect(tells({ served: rule(5, 4), placed: rule(11, 10, 'hide') })).toBe('zeros')
    expect(promiseOf(ROUNDED_CERTIFICATE, certificateFacts(ROUNDED_CERTIFICATE))).toBe('rounding')
  })
})

describe('what is lost', () => {
  it('the share of cells is of all different cells', () => {
    expect(certificateFacts(EXAMPLE_CERTIFICATE).shareSuppressed).toBeCloseTo(281_432 / 1_004_233, 12)
    expect(certificateFacts({ ...EXAMPLE_CERTIFICATE, totals: { cells: 0, suppressed: 0, personsLostPercent: 0 } }).shareSuppressed).toBe(0)
  })
  it('less than one in a hundred is not nothing', () => {
    const lost = (suppressed: number, personsLostPercent: number) => losesLessThanOne({ ...EXAMPLE_CERTIFICATE, totals: { cells: 9, suppressed, personsLostPercent } })
    expect([lost(3, 0), lost(0, 0), lost(3, 1)]).toEqual([true, false, false])
  })
  it('rounding and noise hide nothing, unless they say so', () => {
    expect([EXAMPLE_CERTIFICATE, ROUNDED_CERTIFICATE, NOISY_CERTIFICATE].map(hidesCells)).toEqual([true, false, false])
    expect(hidesCells({ ...NOISY_CERTIFICATE, totals: { ...NOISY_CERTIFICATE.totals, suppressed: 2 } })).toBe(true)
  })
})
