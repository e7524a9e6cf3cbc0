import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { describe, expect, test } from 'vitest'
import { printable } from '../../src/brief/printable.ts'
import { trueTypeOf } from '../../src/brief/trueTypeOf.ts'
import { FONTS } from './readPdf.ts'

const SPANISH = 'á é í ó ú ñ ü Á É Í Ó Ú Ñ Ü ¿ ¡ – · « » ’ “ ” \u00a0 \u2212 1,204 de 34 %'

describe.each(['regular', 'semibold'] as const)('the font %s', (weight) => {
  const font = create(Buffer.from(FONTS[weight]))
  const has = (codePoint: number) => 'hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(codePoint)

  test('has every sign of both languages', () => {
    expect(printable(SPANISH, has)).toBe(SPANISH)
  })

  test('has every sign of the names of territories', () => {
    const names = readFileSync('data/territories/territories.csv', 'utf8').replaceAll(/\s/g, ' ')
    expect(printable(names, has)).toBe(names)
  })

  test('is the same font once it is unpacked', () => {
    const unpacked = create(trueTypeOf(FONTS[weight]) as Buffer)
    if (!('layout' in font) || !('layout' in unpacked)) throw new Error('several fonts')
    expect(unpacked.numGlyphs).toBe(font.numGlyphs)
    for (const letter of 'Dánlí ñü%') {
      const [one, other] = [font, unpacked].map((each) => each.glyphForCodePoint(letter.codePointAt(0) ?? 0))
      expect(other?.path.toSVG()).toBe(one?.path.toSVG())
      expect(other?.advanceWidth).toBe(one?.advanceWidth)
    }
    expect(unpacked.layout('AVA Yá').advanceWidth).toBe(font.layout('AVA Yá').advanceWidth)
  })

  test('spells what it lacks', () => {
    expect(printable('≥ 10 km', has)).toBe('>= 10 km')
  })
})

test('letters no font has lose their accent or are shown as missing, but never vanish', () => {
  expect(printable('ǵ字', (codePoint) => codePoint < 128)).toBe('g?')
})
