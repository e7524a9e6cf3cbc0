import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { PlaceStatus } from '../../../src/place/place-file.ts'
import { PlaceStatic } from '../../../src/views/place/PlaceStatic.tsx'
import { PlaceSummary } from '../../../src/views/place/PlaceSummary.tsx'
import { emptyReport } from '../../brief/samplePlace.ts'
import { textOf } from '../../ui/controls/screen.tsx'
import { LINKS, RELEASE, samplePage } from './samplePage.ts'

const file = samplePage()
const danli = file.places[0]!
const html = (report = danli, language: 'es' | 'en' = 'es') =>
  renderToStaticMarkup(<PlaceSummary file={file} report={report} language={language} release={RELEASE} links={LINKS} />)

describe('the summary of a place', () => {
  it.each([
    ['es', ['Danlí Municipio · HN0703', 'Para llegar a 50 de cada 100 personas faltan 55 personas, probablemente 39 a 69.', 'En 2025 hubo 291 personas con necesidad de apoyo y 91 personas con atención.', '31 % probablemente 26 a 37 % 91 de 291 · 2025 · reportado', '91 atendidas de 291 con necesidad', '96 % 280 de 291', 'faltan 2 informes de 12: cuenta incompleta', '214,512 2024 · INE Honduras 2024', '68 % de El Paraíso · 2022', 'Versión de datos 77573200f3 · datos al 30 sept 2026']],
    ['en', ['Danlí Municipality · HN0703', 'To reach 50 of every 100 people, another 55 people have to be served, probably 39 to 69.', '291 people in need of support, 91 people served', '31 % probably 26 to 37 % 91 of 291 · 2025 · reported', '2 reports are missing of 12', 'Data release 77573200f3 · data as of 30 Sept 2026']],
  ] as const)('says its numbers with interval, counts, period, status and source (%s)', (language, parts) => {
    const text = textOf(html(danli, language))
    for (const part of parts) expect(text).toContain(part)
  })

  it.each([[10.6, 11.4, 'faltan 11 personas de 120'], [10.4, 11.4, 'faltan entre 10 y 11 personas']])('says bounds that read as one number once (%d to %d)', (low, high, said) => {
    const [, bounded] = danli.gaps.largest
    const text = textOf(html({ ...danli, gaps: { ...danli.gaps, largest: [{ ...bounded!, low, high }] } }))
    expect(text).toContain(said)
    expect(text).not.toContain('entre 11 y 11')
  })

  it('lists the three largest gaps in order, with what is in doubt', () => {
    const list = /<ol class="largest-gaps">(.*?)<\/ol>/.exec(html())?.[1] ?? ''
    expect([...list.matchAll(/<li>(.*?)<\/li>/g)].map(([, line]) => line)).toEqual([
      'Educación financiera: faltan 41 personas, probablemente 31 a 49, de 120 que lo necesitan.',
      'Perfeccionamiento y reconversión: faltan entre 12 y 37 personas, de 120 que lo necesitan.',
      'Habilidades blandas: faltan hasta 22 personas, de 120 que lo necesitan.',
    ])
    expect(textOf(html())).toContain('El orden entre ellas no es seguro. De 2 servicios no se sabe nada')
  })

  it('leads up to its department and country, to the list, the map and the other language', () => {
    for (const [address, name] of [['./index.html', 'Arraigo'], ['./HND.html', 'Honduras'], ['./HN07.html', 'El Paraíso']]) expect(html()).toContain(`href="${address}">${name}</a>`)
    expect(html()).toContain('<span aria-current="page">Danlí</span>')
    expect(html()).toContain('href="../en/HN0703.html" hrefLang="en" lang="en">English')
    expect(html()).toContain('../#/explore?place=HN0703')
    expect(renderToStaticMarkup(<PlaceSummary file={file} report={danli} language="es" release={RELEASE} links={{ ...LINKS, explore: null }} />)).not.toContain('explore')
  })

  it.each([
    ['suppressed', 'Suprimido por privacidad', 'Suppressed for privacy'],
    ['not-reported', 'Sin informe', 'Not reported'],
    ['not-applicable', 'No aplica', 'Not applicable'],
    ['unpublished', 'No se publica para lugares así', 'Not published for such places'],
  ] as const)('says %s in words, and nothing absent as a number', (status: PlaceStatus, spanish, english) => {
    const report = emptyReport('HN0704', 'Güinope', status)
    for (const [language, word] of [['es', spanish], ['en', english]] as const) {
      const rows = [...html(report, language).matchAll(/<tr><th scope="row">.*?<\/tr>/g)].map(([row]) => textOf(row))
      expect(rows).toHaveLength(6)
      for (const row of rows) expect(row).toContain(word)
      expect(rows.join(' ').replaceAll('30 km', '')).not.toMatch(/\d/)
      expect(textOf(html(report, language))).toContain(word.toLocaleLowerCase().slice(1))
    }
  })

  it('marks synthetic figures, and published ones apart from them', () => {
    expect(textOf(html())).toContain('Datos de demostración.')
    expect(html()).toMatch(/Cobertura <span class="figure-mark figure-mark--synthetic">sintética/)
    expect(html()).toMatch(/Población <span class="figure-mark figure-mark--published">publicada/)
    const published = { ...file, indicators: Object.fromEntries(Object.entries(file.indicators).map(([id, one]) => [id, { ...one, kind: 'published' as const }])) }
    expect(renderToStaticMarkup(<PlaceSummary file={published} report={danli} language="es" release={RELEASE} links={LINKS} />)).not.toContain('demostración.</strong>')
  })

  it('has no inline style, which the page forbids, and stands alike in the static page', () => {
    expect(html()).not.toContain('style=')
    expect(renderToStaticMarkup(<PlaceStatic file={file} report={danli} language="es" release={RELEASE} links={LINKS} />)).toBe(`<main class="place">${html()}</main>`)
  })
})
