import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG_COLOUR_TYPE, sizeOfPng } from './readPng.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { keyFigures } from '../../../../scripts/release/previews/keyFigures.ts'
import { letters, linesOf, widthOf } from '../../../../scripts/release/previews/letters.ts'
import { COLOURS } from '../../../../scripts/release/previews/look.ts'
import { previewImage } from '../../../../scripts/release/previews/previewImage.ts'
import { previewOf, previewOfApp } from '../../../../scripts/release/previews/previewOf.ts'
import { previewPath, writePreviews } from '../../../../scripts/release/previews/writePreviews.ts'
import { sampleFile } from './sampleFile.ts'

const LARGEST = 80_000
const file = sampleFile()
const programme = (id: string) => {
  const found = file.programmes.find((each) => each.id === id)
  if (!found) throw new Error(`no programme ${id}`)
  return found
}
/** The words of a drawing, a blank between its lines. */
const said = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]).join(' ').replaceAll('&amp;', '&').replaceAll('\u00a0', ' ')
const rings = (svg: string) => svg.match(/<circle/g)?.length ?? 0
const folder = mkdtempSync(join(tmpdir(), 'previews-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the preview of a programme', () => {
  it('says title, funder, period and its figures with their dates, as published', () => {
    const text = said(previewOf(programme('perspectivas'), file, 'es'))
    for (const part of ['Arraigo', 'PERSPECTIVAS: integración social y ocupacional de personas retornadas', 'KfW', '2023', '2027', '3,745', 'hasta el 31 mar 2026', '36,600,000 EUR']) expect(text).toContain(part)
    expect(said(previewOf(programme('nuevas-oportunidades'), file, 'en'))).toContain('more than 1,000')
  })

  it('draws each place that may be told, and none that is restricted', () => {
    const points = (places: typeof file.programmes[number]['places']) => places.filter(({ territory }) => territory.level > 1).length
    for (const each of file.programmes) expect(rings(previewOf(each, file, 'es')), each.id).toBe(points(each.places))
    // Nuevas Oportunidades names seven departments whole: a ring in one would claim a place.
    const whole = previewOf(programme('nuevas-oportunidades'), file, 'es')
    expect([rings(whole), whole.split(`fill="${COLOURS.accent}" stroke="${COLOURS.paper}"`).length - 1]).toEqual([0, 7])
    expect(rings(previewOf(programme('pire'), file, 'es'))).toBe(0)
  })

  it('colours the countries of the programme and no other', () => {
    const coloured = (id: string) => previewOf(programme(id), file, 'es').split(`fill="${COLOURS.data}"`).length - 1
    expect(coloured('perspectivas')).toBe(54)
    // El Salvador has 14 departments.
    expect(coloured('pire')).toBe(14)
  })

  it('marks a synthetic programme and only that', () => {
    const synthetic = file.programmes.filter(({ kind }) => kind === 'synthetic')
    expect(synthetic.length).toBeGreaterThan(0)
    for (const each of file.programmes) {
      const text = said(previewOf(each, file, 'es'))
      expect(text.includes('cifras sintéticas: no describe a personas reales'), each.id).toBe(each.kind === 'synthetic')
      expect(text.includes('publicado'), each.id).toBe(each.kind === 'published')
    }
  })

  it('says so where nothing was published, and writes no zero', () => {
    const text = said(previewOf({ ...programme('pire'), budget: [], results: [], targets: [] }, file, 'es'))
    expect(text).toContain('Ninguna publicación da cifras')
    expect(text).not.toMatch(/\b0\b/)
  })

  it('lets no name become markup', () => {
    const hostile = { es: '</text><script>alert(1)</script> & "x"', en: '' }
    const svg = previewOf({ ...programme('pire'), title: hostile, funders: ['<b>'] }, file, 'es')
    expect(svg).not.toContain('<script')
    expect(svg).not.toContain('<b>')
    expect(previewImage(svg).length).toBeGreaterThan(1000)
  })
})

describe('key figures', () => {
  it('are the newest results that count people, then money, then targets named as such', () => {
    const chosen = keyFigures(programme('nuevas-oportunidades'))
    expect(chosen.map(({ figure }) => figure.unit)).toEqual(['persons', 'persons', 'usd'])
    expect(chosen.slice(0, 2).every(({ figure }) => figure.period.endsWith('2023-12-31'))).toBe(true)
    const planned = keyFigures({ ...programme('perspectivas'), results: [] })
    expect(planned.map(({ isTarget }) => isTarget)).toEqual([false, true, true])
    expect(said(previewOf({ ...programme('perspectivas'), results: [] }, file, 'es'))).toContain('Meta: Personas migrantes retornadas')
  })
})

describe('the preview of the app', () => {
  it('counts published programmes alone', () => {
    const text = said(previewOfApp(file, 'es'))
    expect(text).toMatch(/ 3 programas con publicaciones propias al 31 mar 2026/)
    const published = file.programmes.filter(({ kind }) => kind === 'published').flatMap(({ places }) => places)
    expect(rings(previewOfApp(file, 'es'))).toBe(published.filter(({ territory }) => territory.level > 1).length)
  })
})

describe('pictures', () => {
  it('are 1200 by 630, below 80 kB, one for each programme and language and two for the app', () => {
    expect(writePreviews(folder, file)).toBe((file.programmes.length + 1) * 2)
    const names = readdirSync(join(folder, 'previews'))
    expect(names.map((name) => `previews/${name}`)).toContain(previewPath('perspectivas', 'es'))
    for (const name of names) {
      const png = readFileSync(join(folder, 'previews', name))
      expect(sizeOfPng(png), name).toEqual({ width: 1200, height: 630, colourType: PNG_COLOUR_TYPE.indexed })
      expect(png.length, name).toBeLessThan(LARGEST)
      expect(png.length, name).toBeGreaterThan(15_000)
    }
  })

  it('have the same bytes each time', () => {
    const svg = previewOf(programme('perspectivas'), file, 'en')
    expect(Buffer.from(previewImage(svg)).equals(Buffer.from(previewImage(svg)))).toBe(true)
    expect(previewOf(programme('perspectivas'), sampleFile(), 'en')).toBe(svg)
  })

  it('have a letter for every sign they write, and lines within their width', () => {
    const { font } = letters(400)
    for (const each of file.programmes) {
      for (const language of ['es', 'en'] as const) {
        const svg = previewOf(each, file, language)
        for (const sign of new Set(said(svg))) expect(font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0), `${each.id}: ${sign}`).toBe(true)
        for (const [, x = '', size = '', weight = '', text = ''] of svg.matchAll(/<text x="([\d.]+)"[^>]*font-size="(\d+)" font-weight="(\d+)"[^>]*>([^<]*)</g)) {
          expect(Number(x) + widthOf(text, Number(size), weight === '700' ? 700 : 400), text).toBeLessThanOrEqual(1200 - 40)
        }
      }
    }
  })

  it('break lines at blanks, and say where words were left out', () => {
    const text = 'uno dos tres cuatro cinco seis'
    expect(linesOf(text, 10_000, 20, 400, 2)).toEqual([text])
    expect(linesOf(text, 90, 20, 400, 9).join(' ')).toBe(text)
    expect(linesOf(text, 90, 20, 400, 2).at(-1)).toMatch(/…$/)
  })

  it('take their colours from the tokens of the app', () => {
    const tokens = readFileSync(new URL('../../../../src/ui/tokens.css', import.meta.url), 'utf8')
    for (const colour of Object.values(COLOURS)) expect(tokens).toContain(colour)
  })
})
