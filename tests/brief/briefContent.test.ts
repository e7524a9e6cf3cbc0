import { describe, expect, test } from 'vitest'
import { type BriefContent, briefContent } from '../../src/brief/briefContent.ts'
import { BRIEF_LIMITS } from '../../src/brief/content/briefLimits.ts'
import type { PlaceFile } from '../../src/place/place-file.ts'
import { differenceSentence, gapCautions, indicatorOf, placeWords, serviceGapLine, totalGapSentence } from '../../src/place/words.ts'
import { counted } from './sampleFigures.ts'
import { emptyReport, sampleFile } from './samplePlace.ts'

const RELEASE = { id: 'abc', date: '2026-09-30' }

function contentOf(id: string, language: 'es' | 'en' = 'es', file: PlaceFile = sampleFile()): BriefContent {
  return briefContent({ file, id, language, release: RELEASE, link: `https://example.org/${language}/${id}.html` })
}

describe('the content of a brief', () => {
  test.each(['es', 'en'] as const)('says of gaps, values and difference what the page says (%s)', (language) => {
    const file = sampleFile()
    const [report] = file.places
    if (!report) throw new Error('no place')
    const words = placeWords(language)
    const content = contentOf('HN0703', language)
    expect(content.gap.total).toBe(totalGapSentence(report, words))
    expect(content.gap.services.entries).toEqual(report.gaps.largest.map((gap) => serviceGapLine(gap, words)))
    expect(content.gap.cautions).toEqual(gapCautions(report, words))
    for (const [index, figure] of report.figures.entries()) {
      expect(content.figures.rows[index]?.value).toContain(words.value(figure, indicatorOf(file, figure)))
    }
    const rest = words.t('common.difference.rest', { country: 'Honduras' })
    expect(content.figures.comparison).toContain(differenceSentence(report.peers.againstRest, rest, indicatorOf(file, { indicator: 'coverage' }), words))
  })

  test('gives interval, counts and missing reports beside a value', () => {
    const rows = contentOf('HN0703').figures.rows
    expect(rows.find(({ title }) => title === 'Cobertura')).toMatchObject({ value: '31\u00a0%', interval: '26 a 37\u00a0%', counts: '91 de 291', last: '2025' })
    expect(rows.find(({ title }) => title === 'Servicios que se ofrecen')?.last).toBe('2025; faltan 2 de 12 informes')
    expect(rows.find(({ title }) => title === 'Personas que lo necesitan')?.interval).toBe('')
  })

  test('names the position of outcomes and leaves out those without a value, which are among what is not known', () => {
    const { outcomes, unknown } = contentOf('HN0703', 'en')
    expect(outcomes.rows.entries.map(({ last }) => last)).toEqual(['within what chance explains', 'above what chance usually explains', 'far below what chance explains', 'no comparison'])
    expect(unknown.line).toContain('Suppressed for privacy: Retention at 12 months.')
  })

  test('groups services not offered by the nearest place, and keeps a service nobody reported apart from both', () => {
    const { services } = contentOf('HN0703')
    expect(services.offered?.lead).toBe('Se ofrecen aquí (4 de 11):')
    expect(services.away.entries.map(({ lead }) => lead)).toEqual(['Distrito Central, 61.4 km, unos 95 minutos:', 'Sin otro lugar conocido que los ofrezca:'])
    expect(services.unknown).toEqual([{ lead: 'Sin informe:', services: 'Aceleración de negocios.' }])
  })

  test.each([
    ['HN0704', 'suprimida', 'Suprimido por privacidad'],
    ['HN0705', 'no se publica', 'No se publica para lugares así'],
  ])('of a place without a value (%s) prints no number and the right kind of absence', (id, gap, word) => {
    const content = contentOf(id)
    expect(content.gap.total).toContain(gap)
    for (const row of content.figures.rows) expect(row).toMatchObject({ value: word, interval: '', counts: '', isAbsent: true })
    expect(content.outcomes.rows.entries).toEqual([])
    expect(content.services.offered).toBeNull()
    expect(content.people.lines.entries.map(({ value }) => value)).toEqual([word])
    expect(content.unknown.line).toContain(`${word}: `)
  })

  test('what does not apply is not called missing', () => {
    const file = { ...sampleFile(), places: [emptyReport('HN0703', 'Danlí', 'not-applicable')] }
    const { unknown, figures } = contentOf('HN0703', 'es', { ...file, places: file.places.map((place) => ({ ...place, gaps: { ...place.gaps, unknown: [] } })) })
    expect(figures.rows.every(({ value }) => value === 'No aplica')).toBe(true)
    expect(unknown.line).toBe('De lo que muestra esta hoja no falta ninguna cifra.')
  })

  test('marks synthetic figures, and says nothing of them where none are spoken of', () => {
    expect(contentOf('HN0703').synthetic?.lead).toBe('Demostración sintética.')
    expect(contentOf('HN0703').figures.kind).toEqual({ word: 'Demostración sintética', isSynthetic: true })
    expect(contentOf('HN0703').people.kind).toEqual({ word: 'Publicado', isSynthetic: false })
    expect(contentOf('HN0704').synthetic).not.toBeNull()
    expect(contentOf('HN0705').synthetic).toBeNull()
  })

  test('where a section holds both kinds, no mark speaks for all and each line has its own', () => {
    const file = sampleFile()
    const places = file.places.map((place) => ({ ...place, people: [...place.people, { figure: counted('need', 291), others: [] }] }))
    const { people } = contentOf('HN0703', 'es', { ...file, places })
    expect(people.kind).toBeNull()
    expect(people.lines.entries.map(({ kind }) => kind)).toEqual(['Publicado', 'Publicado', 'Publicado', 'Demostración sintética'])
  })

  test('counts what shorter lists leave out', () => {
    const limits = { ...BRIEF_LIMITS[0], sources: 1, people: 2, providers: 0, away: 1, outcomes: 3, gaps: 2 }
    const { sources, people, services, outcomes, gap } = briefContent({ file: sampleFile(), id: 'HN0703', language: 'en', release: RELEASE, link: null }, limits)
    expect([sources, people].map(({ lines }) => lines.more)).toEqual(['4 more are on the page.', 'One more is on the page.'])
    expect([services.away.more, outcomes.rows.more, gap.services.more]).toEqual(['One more is on the page.', 'One more is on the page.', 'One more is on the page.'])
    expect(people.lines.entries[0]).toMatchObject({ others: null, more: 'One more figure is on the page.' })
  })

  test('refuses a place its file does not hold', () => {
    expect(() => contentOf('HN0799')).toThrow('the file of HN07 does not hold HN0799')
  })
})
