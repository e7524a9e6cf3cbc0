import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { briefFont } from '../../src/brief/font/briefFont.ts'
import { printable } from '../../src/brief/font/printable.ts'
import { FONTS } from './readPdf.ts'

const SPANISH = 'á é í ó ú ñ ü Á É Í Ó Ú Ñ Ü ¿ ¡ – · « » ’ “ ” \u00a0 \u2212 1,204 de 34 %'

const { create } = createRequire(import.meta.url)('fontkit') as { readonly create: (bytes: Buffer) => Reference }

describe.each(['regular', 'semibold'] as const)('the font %s', (weight) => {
  const font = briefFont(FONTS[weight], 'Inter')
  const reference = create(Buffer.from(FONTS[weight]))

  test('has every sign of both languages', () => {
    expect(font.printable(SPANISH)).toBe(SPANISH)
  })

  test.each(['Tonacatepeque AVA "Yá" ¿Por qué? L’Yr. f)', 'To reach 50 of every 100 people, 291 are missing.', SPANISH])('sets %s as fontkit does, kerning included', (text) => {
    const expected = reference.layout(text, { calt: false })
    const set = font.layout(text)
    expect(set.glyphs.map(({ id }) => id)).toEqual(expected.glyphs.map(({ id }) => id))
    expect(set.positions.map(({ xAdvance }) => xAdvance)).toEqual(expected.positions.map(({ xAdvance }) => xAdvance))
    expect(set.advanceWidth).toBe(expected.advanceWidth)
  })

  test('writes a subset another reader draws the same, parts of composed letters included', () => {
    const subset = font.createSubset()
    const letters = Array.from('Dánlí ñü%')
    const numbers = letters.map((letter) => subset.includeGlyph(reference.glyphForCodePoint(letter.codePointAt(0) ?? 0).id))
    const read = create(Buffer.from(subset.encode()))
    expect(read.numGlyphs).toBeLessThan(40)
    for (const [index, letter] of letters.entries()) {
      const drawn = read.getGlyph(numbers[index] ?? 0)
      const expected = reference.glyphForCodePoint(letter.codePointAt(0) ?? 0)
      expect(drawn.path.toSVG()).toBe(expected.path.toSVG())
      expect(drawn.advanceWidth).toBe(expected.advanceWidth)
    }
  })
})

describe('signs the font lacks', () => {
  const font = briefFont(FONTS.regular, 'Inter')

  test('are spelled, lose their accent or are shown as missing, but never vanish', () => {
    expect(font.printable('≥ 10 km')).toBe('>= 10 km')
    expect(printable('ǵ字', (codePoint) => codePoint < 128)).toBe('g?')
  })

  test('are in no name of a territory', () => {
    const names = readFileSync('data/territories/territories.csv', 'utf8')
    expect(font.printable(names.replaceAll(/\s/g, ' '))).toBe(names.replaceAll(/\s/g, ' '))
  })
})

interface ReferenceGlyph {
  readonly id: number
  readonly advanceWidth: number
  readonly path: { readonly toSVG: () => string }
}
interface Reference {
  readonly numGlyphs: number
  readonly getGlyph: (id: number) => ReferenceGlyph
  readonly glyphForCodePoint: (codePoint: number) => ReferenceGlyph
  readonly layout: (text: string, features: object) => { readonly glyphs: readonly ReferenceGlyph[]; readonly positions: readonly { readonly xAdvance: number }[]; readonly advanceWidth: number }
}
