import type { Indicator } from '../../../src/catalog/indicator.ts'
import type { ObservationRow } from '../../../src/catalog/observation-sql.ts'
import { gap } from '../../../src/domain/gap/gap.ts'
import { observationInterval } from '../../../src/domain/intervals/observationInterval.ts'
import { rounded } from '../../../src/place/packedFile.ts'
import type { PlaceFigure, PlaceName } from '../../../src/place/place-file.ts'

/** Six decimals: a metre of a kilometre's thousand, and far below what a page prints of a difference. */
export function shortened(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

export function shortenedPair([low, high]: readonly [number, number]): readonly [number, number] {
  return [shortened(low), shortened(high)]
}

function roundedPair([low, high]: readonly [number, number]): readonly [number, number] {
  return [rounded(low), rounded(high)]
}

/** A row as a figure of a page; without a row one that is not published for such places. `period` is the one asked for. */
export function placeFigure(indicator: Indicator, row: ObservationRow | null | undefined, of?: PlaceName): PlaceFigure {
  const about = { indicator: indicator.id, ...(of ? { of } : {}) }
  if (!row) return { ...about, status: 'unpublished' }
  const interval = intervalOf(indicator, row)
  return {
    ...about,
    ...(row.code === 'all' ? {} : { service: row.code }),
    ...(row.period === null ? {} : { period: row.period }),
    status: row.status,
    ...(row.value === null ? {} : { value: rounded(row.value) }),
    ...(row.numerator === null ? {} : { numerator: row.numerator }),
    ...(row.denominator === null ? {} : { denominator: row.denominator }),
    ...(interval ? { interval: roundedPair(interval) } : {}),
    ...(row.provider === null ? {} : { provider: row.provider }),
    ...(row.source_id === null ? {} : { source: `${indicator.observations.table}/${row.source_id}` }),
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.missing_reports > 0 ? { missing: [row.missing_reports, row.expected_reports] as const } : {}),
  }
}

function intervalOf(indicator: Indicator, row: ObservationRow): readonly [number, number] | null {
  if (indicator.method !== 'shortfall') return observationInterval(row, indicator)
  if (row.value === null) return null
  return gap({ served: row.numerator, need: row.denominator, target: indicator.target ?? 1 }).interval
}
