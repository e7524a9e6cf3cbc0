import { describe, expect, it } from 'vitest'
import type { PlaceDifference, PlaceFigure, PlaceGaps, PlaceIndicator, PlaceReport, PlaceServiceGap, PlaceStatus } from '../../src/place/place-file.ts'
import { differenceSentence, gapCautions, indicatorOf, placeWords, serviceGapLine, totalGapSentence } from '../../src/place/words.ts'
import { EXAMPLE_FILE } from './export/exampleFile.ts'

const es = placeWords('es')
const en = placeWords('en')
const PERCENT = { unit: 'percent' } as PlaceIndicator
const PERSONS = { unit: 'persons' } as PlaceIndicator
/** A share and its sign stand on one line. */
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ')

const gapsOf = (more: Partial<PlaceGaps>): PlaceReport =>
  ({ gaps: { target: 0.5, total: { indicator: 'gap', status: 'reported', value: 0 }, largest: [], orderCertain: true, known: 0, unknown: [], ...more } }) as unknown as PlaceReport
const total = (figure: Partial<PlaceFigure>): PlaceReport => gapsOf({ total: { indicator: 'gap', status: 'reported', ...figure } })

describe('a figure in words', () => {
  it.each([
    ['suppressed', 'Suprimido por privacidad', 'Suppressed for privacy'],
    ['not-reported', 'Sin informe', 'Not reported'],
    ['not-applicable', 'No aplica', 'Not applicable'],
    ['unpublished', 'No se publica para lugares así', 'Not published for such places'],
  ] as const)('without a value says why: %s', (status: PlaceStatus, inSpanish, inEnglish) => {
    for (const words of [es, en]) {
      const figure: PlaceFigure = { indicator: 'coverage', status, denominator: 40 }
      expect(words.value(figure, PERCENT)).toBe(words.valueInUnits(figure, PERCENT))
      expect(words.value(figure, PERCENT)).not.toMatch(/\d/)
    }
    expect(es.absence({ indicator: 'x', status })).toBe(inSpanish)
    expect(en.absence({ indicator: 'x', status })).toBe(inEnglish)
  })

  it('reads a zero as zero, with its unit, and one person as one', () => {
    expect(es.value({ indicator: 'x', status: 'reported', value: 0 }, PERSONS)).toBe('0')
    expect(es.valueInUnits({ indicator: 'x', status: 'reported', value: 0 }, PERSONS)).toBe('0 personas')
    expect([es.inUnits(1, 'persons'), es.inUnits(1.4, 'persons'), es.inUnits(1.5, 'persons')]).toEqual(['1 persona', '1 persona', '2 personas'])
    expect([en.inUnits(1, 'services'), en.inUnits(1204, 'persons'), en.inUnits(3.25, 'per-1000')]).toEqual(['1 service', '1,204 people', '3.3 per 1,000'])
  })

  it('has the digits of its interval, and no interval where it has none', () => {
    const figure: PlaceFigure = { indicator: 'x', status: 'reported', value: 0.3127, interval: [0.2623, 0.3682] }
    expect([plain(es.value(figure, PERCENT)), plain(es.interval(figure, PERCENT))]).toEqual(['31 %', '26 a 37 %'])
    expect(plain(en.value({ ...figure, value: 0.0871, interval: [0.0862, 0.0889] }, PERCENT))).toBe('8.7 %')
    expect(es.interval({ indicator: 'x', status: 'reported', value: 0.3 }, PERCENT)).toBeNull()
  })
})

describe('the gap of all services', () => {
  it.each([
    ['suppressed', 'privacidad: no se conoce, y no es cero', 'privacy: it is not known, and it is not zero'],
    ['not-reported', 'Nadie informó la brecha', 'Nobody reported the gap'],
    ['not-applicable', 'no se aplica', 'does not apply'],
    ['unpublished', 'no se publica', 'is not published'],
  ] as const)('that is absent says why and names no number: %s', (status, inSpanish, inEnglish) => {
    const report = total({ status, denominator: 40, numerator: 3 })
    expect(totalGapSentence(report, es)).toContain(inSpanish)
    expect(totalGapSentence(report, en)).toContain(inEnglish)
    for (const words of [es, en]) expect(totalGapSentence(report, words)).not.toMatch(/\d/)
  })

  it('is none where nobody is in need, and never called met then', () => {
    const report = total({ value: 0, numerator: 0, denominator: 0 })
    expect([totalGapSentence(report, es), totalGapSentence(report, en)]).toEqual(['No se registró a nadie que necesite el servicio.', 'Nobody is recorded as needing the service.'])
  })

  it('is no gap where more were served than are in need', () => {
    const report = total({ value: 0, numerator: 1300, denominator: 1204 })
    expect(totalGapSentence(report, es)).toContain('personas atendidas (1,300) que personas con necesidad (1,204)')
    expect(totalGapSentence(report, en)).toContain('served (1,300) than are in need (1,204)')
    expect(totalGapSentence(report, en)).not.toContain('met')
  })

  it('is met, or only seems so where chance leaves a gap open', () => {
    const met = total({ value: 0, numerator: 90, denominator: 100, interval: [0, 0] })
    expect([totalGapSentence(met, es), totalGapSentence(met, en)]).toEqual(['La meta de 50 de cada 100 personas está cumplida.', 'The target of 50 of every 100 people is met.'])
    const perhaps = total({ value: 0, numerator: 51, denominator: 100, interval: [0, 8.7] })
    expect(totalGapSentence(perhaps, es)).toContain('parece cumplida, pero puede deberse al azar')
    expect(totalGapSentence(perhaps, en)).toContain('seems to be met, but this may be chance')
  })

  it('is a number of people with what chance leaves open, or without', () => {
    const likely = total({ value: 54.5, numerator: 91, denominator: 291, interval: [39.2, 69.1] })
    expect(totalGapSentence(likely, es)).toBe('Para llegar a 50 de cada 100 personas faltan 55 personas, probablemente 39 a 69.')
    expect(totalGapSentence(likely, en)).toBe('To reach 50 of every 100 people, another 55 people have to be served, probably 39 to 69.')
    expect(totalGapSentence(total({ value: 54.5 }), en)).toBe('To reach 50 of every 100 people, another 55 people have to be served.')
    expect(totalGapSentence({ gaps: { ...likely.gaps, target: 0.125 } } as PlaceReport, en)).toContain('To reach 12.5 of every 100')
  })
})

const line = (more: Partial<PlaceServiceGap>): PlaceServiceGap => ({
  service: 'soft-skills', low: 12, high: 37, kind: 'bounds', interval: null, needed: 74,
  need: { indicator: 'need', status: 'reported', value: 74, numerator: 74 }, basis: { indicator: 'gap', status: 'reported', value: 5, numerator: 25, denominator: 60 }, ...more,
})

describe('the gap of one service', () => {
  it('says between what bounds it lies, or up to what', () => {
    expect(serviceGapLine(line({}), es)).toBe('Habilidades blandas: faltan entre 12 y 37 personas, de 74 que lo necesitan.')
    expect(serviceGapLine(line({}), en)).toBe('Soft skills: between 12 and 37 people still to reach, of 74 who need it.')
    expect(serviceGapLine(line({ low: 0.4 }), es)).toBe('Habilidades blandas: faltan hasta 37 personas, de 74 que lo necesitan.')
    expect(serviceGapLine(line({ low: 0, high: 1 }), en)).toBe('Soft skills: up to 1 person has yet to be reached, of 74 who need it.')
  })

  it('reads bounds of one number as that number', () => {
    expect(serviceGapLine(line({ low: 36.6, high: 37.4 }), en)).toBe('Soft skills: 37 people have yet to be reached of 74 who need it.')
  })

  it('is exact with what chance leaves open, or without', () => {
    const exact = line({ kind: 'exact', low: 37, high: 37, interval: [28.4, 46.1] })
    expect(serviceGapLine(exact, es)).toBe('Habilidades blandas: faltan 37 personas, probablemente 28 a 46, de 74 que lo necesitan.')
    expect(serviceGapLine({ ...exact, interval: null }, es)).toBe('Habilidades blandas: faltan 37 personas de 74 que lo necesitan.')
  })

  it('agrees with its number in Spanish', () => {
    expect(serviceGapLine(line({ kind: 'exact', low: 1, high: 1 }), es)).toBe('Habilidades blandas: falta 1 persona de 74 que lo necesitan.')
  })
})

describe('cautions beside gaps', () => {
  it('tell a gap that nobody knows from one that is not there', () => {
    expect(gapCautions(gapsOf({ unknown: ['soft-skills'] }), es)).toEqual(['No se conoce la brecha de ningún servicio.'])
    expect(gapCautions(gapsOf({}), es)).toEqual(['En ningún servicio faltan personas para llegar a la meta.'])
  })

  it('are one each for bounds, order and services of which nothing is known, and none where nothing is in doubt', () => {
    const all = gapCautions(gapsOf({ largest: [line({})], orderCertain: false, unknown: ['financial-education', 'business-incubation'] }), en)
    expect(all).toHaveLength(3)
    expect(all[1]).toBe('The order among them is not certain.')
    expect(all[2]).toBe('Of 2 services nothing is known: their gaps may be larger.')
    expect(gapCautions(gapsOf({ largest: [line({ kind: 'exact' })] }), en)).toEqual([])
  })
})

describe('a difference', () => {
  const other: PlaceFigure = { indicator: 'coverage', status: 'reported', value: 0.31 }
  const said = (difference: PlaceDifference, words = en) => plain(differenceSentence(difference, words === en ? 'the rest of Honduras' : 'el resto de Honduras', PERCENT, words))
  const of = (kind: 'real' | 'chance', difference: number): PlaceDifference => ({ kind, difference, low: -1, high: 1, other })

  it('has its sign in words, the other value, and whether chance explains it', () => {
    expect(said(of('real', 0.124))).toBe('12.4 points more than the rest of Honduras (31 %): the difference is real.')
    expect(said(of('chance', -0.124), es)).toBe('12.4 puntos menos que el resto de Honduras (31 %): puede deberse al azar.')
    expect(said({ kind: 'untested', difference: 0.02, other })).toBe('2 points more than the rest of Honduras (31 %): not tested against chance.')
    expect(said({ kind: 'absent' })).toBe('Cannot be compared: one of the figures is missing.')
  })

  it('of one point is one point', () => {
    expect(said(of('real', 0.0097), es)).toContain('1 punto más que')
    expect(said(of('chance', -0.01))).toContain('1 point less than')
    expect(said(of('chance', -0.011))).toContain('1.1 points less than')
  })

  it('too small to print is none where chance explains it, and never where it is real', () => {
    expect(said(of('chance', 0.0004))).toBe('no more and no less than the rest of Honduras (31 %): this may be chance.')
    expect(said(of('real', 0.0004))).toBe('0.04 points more than the rest of Honduras (31 %): the difference is real.')
  })
})

describe('the indicator of a figure', () => {
  it('is that of the file, which has to define it', () => {
    expect(indicatorOf(EXAMPLE_FILE, { indicator: 'need' }).unit).toBe('persons')
    expect(() => indicatorOf(EXAMPLE_FILE, { indicator: 'nothing' })).toThrow('HN07')
  })
})
