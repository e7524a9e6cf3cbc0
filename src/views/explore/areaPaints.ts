import { isAbsence } from '../../catalog/observation-status.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import type { CountryId } from '../../catalog/level.ts'
import type { Territory } from '../../catalog/territory.ts'
import type { Classification } from '../../domain/classification/classification.ts'
import type { AreaPaint } from '../../ui/map/TerritoryMapProps.ts'

/**
 * How each territory is painted: the colour of its class, or the reason of its absence. Places outside the chosen
 * countries or the brushed range are dimmed; an absent place is outside every range.
 */
export function areaPaints(
  rows: readonly ObservationRow[],
  classification: Classification,
  territories: ReadonlyMap<string, Territory>,
  chosen: { readonly countries: readonly CountryId[]; readonly range: readonly [number, number] | null },
): Map<string, AreaPaint> {
  const paints = new Map<string, AreaPaint>()
  for (const row of rows) {
    const country = territories.get(row.territory)?.country
    const elsewhere = chosen.countries.length > 0 && country !== undefined && !chosen.countries.includes(country)
    const outside = chosen.range !== null && !(row.value !== null && row.value >= chosen.range[0] && row.value <= chosen.range[1])
    paints.set(row.territory, {
      colour: row.value === null ? null : classification.colourOf(row.value),
      absence: isAbsence(row.status) ? row.status : null,
      dimmed: elsewhere || outside,
    })
  }
  return paints
}
