import { describe, expect, it } from 'vitest'
import { portfolioOf } from '../../../../scripts/release/programmes/portfolioOf.ts'
import type { FigureRow } from '../../../../scripts/release/programmes/programmeRows.ts'
import type { Indicator } from '../../../../src/catalog/indicator.ts'
import type { Territory } from '../../../../src/catalog/territory.ts'
import type { ProgrammePlaceReport, ProgrammeReport, ReportedFigure } from '../../../../src/programme/programme-file.ts'
import { observationRow } from '../../../views/explore/observationRow.ts'

const territory = (id: string, level: number, parent: string | null, department: string | null): Territory =>
  ({ id, level, name: id, country: 'HND', parent_id: parent, department_id: department, is_leaf: level === 2, cod_pcode: id, national_code: null, longitude: 0, latitude: 0 })
const TERRITORIES = new Map(
  [territory('HND', 0, null, null), territory('HN01', 1, 'HND', 'HN01'), territory('HN02', 1, 'HND', 'HN02'), ...['HN0101', 'HN0102'].map((id) => territory(id, 2, 'HN01', 'HN01')), ...['HN0201', 'HN0202'].map((id) => territory(id, 2, 'HN02', 'HN02'))].map((each) => [each.id, each]),
)
const placeIn = (id: string): ProgrammePlaceReport =>
  ({ name: id, publishedName: id, territory: { id, level: TERRITORIES.get(id)?.level ?? 0, name: id }, municipality: id.length === 6 ? id : null, country: 'HND', at: [0, 0], exactness: 'exact', correction: null, source: 's' })
const figure = (id: string, value: number, unit: ReportedFigure['unit']): ReportedFigure =>
  ({ id, label: { es: id, en: id }, value, qualifier: 'exact', unit, period: '2025', denominator: null, interval: null, territory: null, source: 's', note: null })
const programme = (id: string, places: readonly string[], more: Partial<ProgrammeReport> = {}): ProgrammeReport =>
  ({ id, kind: 'published', status: 'implementation', countries: ['HND'], places: places.map(placeIn), budget: [], results: [], ...more }) as unknown as ProgrammeReport
const NEED = {
  indicator: { id: 'need', title: { es: 'N', en: 'N' }, kind: 'synthetic' } as unknown as Indicator,
  period: '2025',
  dataset: { es: 'D', en: 'D' },
  rows: [observationRow('HN0101', 40), observationRow('HN0102', null), observationRow('HN0201', 90), observationRow('HN0202', 0)],
}
const portfolio = (programmes: readonly ProgrammeReport[], figures: readonly Partial<FigureRow>[] = []) => portfolioOf(programmes, figures as FigureRow[], NEED, TERRITORIES)

describe('the portfolio', () => {
  it('finds places that two programmes name, or that lie in what another names', () => {
    const { overlaps } = portfolio([programme('a', ['HN0101', 'HN0201']), programme('b', ['HN01']), programme('c', ['HN0201'])])
    expect(overlaps.map(({ place, programmes }) => [place.id, programmes])).toEqual([['HN0101', ['a', 'b']], ['HN0201', ['a', 'c']]])
  })

  it('counts need without a programme only where need is known and above zero', () => {
    const { unserved } = portfolio([programme('a', ['HN0202'])])
    expect(unserved).toMatchObject({ kind: 'synthetic', municipalities: 4, known: 2, count: 2 })
    expect(unserved.places.map(({ place, need }) => [place.id, need])).toEqual([['HN0201', 90], ['HN0101', 40]])
  })

  it('takes a municipality as named where its department is, and a completed programme for none', () => {
    expect(portfolio([programme('a', ['HN02'])]).unserved.places.map(({ place }) => place.id)).toEqual(['HN0101'])
    expect(portfolio([programme('a', ['HN02'], { status: 'completed' })]).unserved.count).toBe(2)
  })

  it('divides money by people only where both are published, and never adds', () => {
    const both = programme('a', [], { budget: [figure('m', 1000, 'eur')], results: [figure('r', 40, 'persons')] })
    const alone = programme('b', [], { budget: [figure('n', 500, 'usd')], countries: ['HND', 'GTM'] })
    const shops = programme('c', [], { budget: [figure('o', 500, 'usd')], results: [figure('s', 5, 'businesses')] })
    const { money } = portfolio([both, alone, shops], [{ figure_id: 'm', measured_by: 'r' }, { figure_id: 'n', measured_by: '' }, { figure_id: 'o', measured_by: 's' }])
    expect(money.map(({ programme: id, perPerson, country, reached }) => [id, perPerson, country, reached?.id ?? null])).toEqual([['a', 25, 'HND', 'r'], ['b', null, null, null], ['c', null, 'HND', 's']])
  })
})
