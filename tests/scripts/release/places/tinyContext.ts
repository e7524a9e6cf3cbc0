import { COUNTRY_IDS, EXAMPLE_COUNTRIES } from '../../../catalog/exampleCountries.ts'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { type Indicator, indicatorDefinition } from '../../../../src/catalog/indicator.ts'
import type { Level } from '../../../../src/catalog/level.ts'
import type { ObservationRow } from '../../../../src/catalog/observation-sql.ts'
import type { Territory } from '../../../../src/catalog/territory.ts'
import type { PlaceContext } from '../../../../scripts/release/places/placeContext.ts'
import type { PlaceRows } from '../../../../scripts/release/places/placeRows.ts'

/** Rows by indicator and level. */
export type TinyRows = Readonly<Record<string, Partial<Record<Level, readonly ObservationRow[]>>>>

export function territory(id: string, level: number, parent: string | null, more: Partial<Territory> = {}): Territory {
  return {
    id, level, name: `Name of ${id}`, country: 'HND', parent_id: parent, department_id: level === 1 ? id : level > 1 ? 'HN01' : null,
    is_leaf: level === 2, cod_pcode: id, national_code: null, longitude: null, latitude: null, ...more,
  }
}

/** Honduras with one department of three municipalities on the equator of nothing: seats 0.1 degree of longitude apart. */
export const TERRITORIES = new Map(
  [
    territory('HND', 0, null),
    territory('GTM', 0, null, { country: 'GTM' }),
    territory('SLV', 0, null, { country: 'SLV' }),
    territory('HN01', 1, 'HND'),
    territory('HN0101', 2, 'HN01', { longitude: -87, latitude: 14 }),
    territory('HN0102', 2, 'HN01', { longitude: -86.9, latitude: 14 }),
    territory('HN0103', 2, 'HN01', { longitude: -86.6, latitude: 14 }),
  ].map((each) => [each.id, each]),
)

export function indicator(id: string): Indicator {
  const definition = v.parse(indicatorDefinition, JSON.parse(readFileSync(`data/indicators/${id}.json`, 'utf8')))
  const kind = ['population', 'returns', 'returns-per-1000', 'poverty'].includes(id) ? 'published' : 'synthetic'
  return { ...definition, kind, availability: { levels: [], periods: ['2025'], dimensions: {}, tables: [] } }
}

export const INDICATORS = ['need', 'served', 'coverage', 'gap', 'services-offered', 'access-10', 'access-30', 'access-50', 'completion', 'certification', 'placement', 'retention-6', 'retention-12', 'population', 'returns', 'returns-per-1000', 'poverty']

/** A context over rows made by hand: all of one period, by service where a row has a code, in time where `inTime` says so. */
export function tinyContext(rows: TinyRows, more: Partial<PlaceContext> & { readonly inTime?: TinyRows } = {}): PlaceContext {
  const levelRows = (from: TinyRows, pick: (row: ObservationRow) => boolean) => (id: string, level: Level) => {
    const found = from[id]?.[level]?.filter(pick)
    if (!found || found.length === 0) return null
    const grouped = new Map<string, ObservationRow[]>()
    for (const row of found) grouped.set(row.territory, [...(grouped.get(row.territory) ?? []), row])
    return { period: '2025', rows: grouped }
  }
  const time = levelRows(more.inTime ?? {}, () => true)
  const placeRows: PlaceRows = {
    whole: levelRows(rows, ({ code }) => code === 'all'),
    byService: levelRows(rows, ({ code }) => code !== 'all'),
    inTime: (id, level) => {
      const found = time(id, level)
      const [first] = found?.rows.values() ?? []
      return found && { ...found, every: first?.[0]?.period?.includes('Q') ? 'quarter' : 'year' }
    },
  }
  return {
    catalog: { release: '', countries: EXAMPLE_COUNTRIES, leading: COUNTRY_IDS, indicators: INDICATORS.map(indicator), datasets: [], defaults: { indicator: 'coverage', period: '2025' } },
    territories: TERRITORIES,
    rows: placeRows,
    offers: [],
    settlements: [],
    travel: new Map(),
    points: [],
    programmes: [],
    providers: new Map(),
    ...more,
  }
}

export function placeOf(id: string): Territory {
  const found = TERRITORIES.get(id)
  if (!found) throw new Error(`no territory ${id}`)
  return found
}
