import { describe, expect, it } from 'vitest'
import { wilson } from '../../src/domain/intervals/wilson.ts'
import type { PlaceFigure, PlaceFile, PlaceIndicator, PlaceReport } from '../../src/place/place-file.ts'
import { packPlaceFile, rounded, unpackPlaceFile } from '../../src/place/packedFile.ts'

const text = { es: 'x', en: 'x' }
const indicator = (id: string, method: PlaceIndicator['method'], interval: PlaceIndicator['interval'], target: number | null = null): PlaceIndicator => ({
  id, title: text, definition: text, numerator: text, denominator: text, method, unit: 'percent', direction: 'neutral', interval, factor: 1,
  kind: 'synthetic', target, dataset: { id: 'd', title: text, licence: 'CC0', updated: '2026-01-01' },
})
const [low, high] = wilson(1, 3)
/** Half of those in need less the bounds of those served, worked out from Wilson's limits of the share. */
const gapInterval = (served: number, need: number): readonly [number, number] => {
  const [least, most] = wilson(served, need)
  return [rounded(need * (0.5 - most)), rounded(need * (0.5 - least))]
}

function fileWith(figures: readonly PlaceFigure[]): PlaceFile {
  const place = { id: 'HN0101', level: 2, name: 'A', around: 'B, C' }
  const report = { territory: { ...place, country: 'HND', parents: [], codPcode: null, nationalCode: null, seat: [-87, 14] }, figures } as unknown as PlaceReport
  return {
    id: 'HN01', period: '2025',
    indicators: { share: indicator('share', 'proportion', 'wilson'), count: indicator('count', 'count', 'none'), gap: indicator('gap', 'shortfall', 'none', 0.5), printed: indicator('printed', 'as-published', 'none') },
    sources: { s: { publisher: 'P', title: 'T', year: 2025, url: null } },
    places: [report],
    shapes: { type: 'Topology', objects: {}, arcs: [] }, shapesCredit: text, shapesKind: 'schematic',
  }
}

const FIGURES: readonly PlaceFigure[] = [
  { indicator: 'share', period: '2025', status: 'reported', value: rounded(1 / 3), numerator: 1, denominator: 3, interval: [rounded(low), rounded(high)], source: 's' },
  { indicator: 'count', status: 'reported', value: 0, numerator: 0 },
  { indicator: 'count', status: 'suppressed' },
  { indicator: 'count', status: 'not-reported', missing: [2, 4] },
  { indicator: 'share', status: 'not-applicable', denominator: 0 },
  { indicator: 'share', status: 'suppressed', denominator: 143 },
  { indicator: 'share', status: 'unpublished' },
  { indicator: 'printed', status: 'reported', value: 0.31, of: { id: 'HND', level: 0, name: 'Honduras' } },
  { indicator: 'gap', status: 'reported', value: 0, numerator: 90, denominator: 100, interval: [0, 0] },
]

describe('a packed file', () => {
  it('is the same when it is read again, absent figures of every kind too', () => {
    const file = fileWith(FIGURES)
    const stored = JSON.parse(JSON.stringify(packPlaceFile(file))) as ReturnType<typeof packPlaceFile>
    expect(unpackPlaceFile(stored)).toEqual(file)
  })

  it('holds no value and no interval that follows from the counts', () => {
    const stored = JSON.stringify(packPlaceFile(fileWith(FIGURES.slice(0, 1))))
    expect(stored).not.toContain(String(rounded(1 / 3)))
    expect(stored).not.toContain(String(rounded(low)))
    expect(stored).toContain('{"f":[0,1,3]}')
  })

  it('keeps values that do not follow from their counts, and follows the method of those that do', () => {
    const figures: PlaceFigure[] = [
      { indicator: 'count', status: 'estimated', value: 12.5, numerator: 12 },
      { indicator: 'printed', status: 'reported', value: 0.4, numerator: 2, denominator: 6 },
      { indicator: 'printed', status: 'reported', value: 0 },
      { indicator: 'share', status: 'provisional', value: 0, numerator: 0, denominator: 3, interval: [0, rounded(wilson(0, 3)[1])] },
      { indicator: 'share', status: 'reported', value: 4 / 3, numerator: 4, denominator: 3 },
      { indicator: 'gap', status: 'reported', value: 20, numerator: 30, denominator: 100, interval: gapInterval(30, 100) },
      // Of a service nobody defines: nothing is worked out for it.
      { indicator: 'other', service: 'soft-skills', status: 'reported', value: 7, numerator: 7 },
    ].map((figure) => ({ ...figure, value: rounded(figure.value) })) as PlaceFigure[]
    const file = fileWith(figures)
    const stored = JSON.stringify(packPlaceFile(file))
    expect(unpackPlaceFile(JSON.parse(stored) as ReturnType<typeof packPlaceFile>)).toEqual(file)
    expect(stored).toContain(',12,null,12.5]')
    expect(stored).toContain(',2,6,0.4]')
    expect(stored).toContain(',null,null,0]')
    expect(stored).not.toContain('20]')
  })

  it('names each territory once, and takes no other part of a report for a figure or a name', () => {
    const file = fileWith([{ indicator: 'count', status: 'reported', value: 1, numerator: 1, of: { id: 'HND', level: 0, name: 'Honduras' } }])
    const name = { id: 'HN0102', level: 2, name: 'Otro', around: 'B' }
    const trend = { indicator: 'count', every: 'year', points: [], change: null }
    const point = { id: 'p', name: 'P', level: 2, status: 'operating', place: name, at: [-87, 14] }
    const report = { ...file.places[0], trends: [trend], points: { here: [point], nearest: [point], within: [1, 2, 3] }, inside: [{ place: name, figures: [] }] } as unknown as PlaceReport
    const whole = { ...file, places: [report] }
    const packed = packPlaceFile(whole)
    expect(packed.names).toEqual(expect.arrayContaining([name, { id: 'HND', level: 0, name: 'Honduras' }]))
    expect(packed.names).toHaveLength(2)
    expect(unpackPlaceFile(packed)).toEqual(whole)
  })

  it.each([
    ['an interval of an absent figure', { indicator: 'share', status: 'suppressed', interval: [0.1, 0.2] }],
    ['counts without the value that follows from them', { indicator: 'share', status: 'reported', numerator: 1, denominator: 3 }],
    ['a number that no file can hold', { indicator: 'printed', status: 'reported', value: Number.NaN }],
  ] as const)('is refused with %s', (_, figure) => {
    expect(() => packPlaceFile(fileWith([figure]))).toThrow('HN01')
  })

  it('is refused where reading it would give another interval than was said', () => {
    expect(() => packPlaceFile(fileWith([{ indicator: 'share', status: 'reported', value: 0.5, numerator: 1, denominator: 2, interval: [0.4, 0.6] }]))).toThrow('HN01')
  })
})
