import { describe, expect, it } from 'vitest'
import { nameLikeness, plainName } from '../../../src/intake/places/placeName.ts'

describe('plainName', () => {
  it.each([
    ['Danlí', 'danli'],
    ['SANTA MARÍA DE LA O', 'santa maria o'],
    ['Sta. Rosa de Copán', 'santa rosa copan'],
    ['Municipio de El Níspero', 'nispero'],
    ['San Fco. Menéndez (antes Ahuachapán)', 'san francisco menendez'],
    ['La Libertad', 'libertad'],
    ['El', 'el'],
  ])('%s is %s', (name, plain) => expect(plainName(name)).toBe(plain))
})

describe('nameLikeness', () => {
  it('is 1 whatever the accents, articles, case and order', () => {
    expect(nameLikeness('Concepción de Ataco', 'ATACO CONCEPCION')).toBe(1)
  })
  it('is high for a misprint or a damaged letter, low for another name', () => {
    expect(nameLikeness('Zacatecolca', 'Zacatecoluca')).toBeCloseTo(11 / 12)
    expect(nameLikeness('Ahuachap\uFFFDn', 'Ahuachapán')).toBeCloseTo(0.9)
    expect(nameLikeness('Danlí', 'Teupasenti')).toBeLessThan(0.4)
    expect(nameLikeness('', 'Danlí')).toBe(0)
  })
})
