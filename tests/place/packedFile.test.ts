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

  it('is refused where reading it would give another interval than was said', () => {
    expect(() => packPlaceFile(fileWith([{ indicator: 'share', status: 'reported', value: 0.5, numerator: 1, denominator: 2, interval: [0.4, 0.6] }]))).toThrow('HN01')
  })
})
