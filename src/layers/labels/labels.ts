import type { Feature, FeatureCollection, Point } from 'geojson'
import type { Bounds, LonLat } from '../../domain/projection/mercator.ts'
import { surroundingsOf, type SurroundingId } from './surroundings.ts'

export interface LabelProperties {
  readonly name: string
  readonly kind: 'country' | 'department' | 'area' | 'sea' | 'neighbour'
  /** 0 is the most important of its kind. */
  readonly rank: number
}
export interface NamedPlace {
  readonly id: string
  readonly name: string
  readonly place: LonLat
  /** Persons, where known. */
  readonly population: number | null
}

/**
 * Names as points. Areas are ranked by population, those without one last; `named` holds territories that a
 * symbol on the map names already, so that no name stands twice.
 */
export function labelFeatures(labels: {
  readonly countries: readonly NamedPlace[]
  readonly departments: readonly NamedPlace[]
  readonly areas: readonly NamedPlace[]
  readonly named: ReadonlySet<string>
  readonly surroundings: Readonly<Record<SurroundingId, string>>
  /** Box of the countries; null where there are none. */
  readonly region: Bounds | null
}): FeatureCollection<Point, LabelProperties> {
  const ranked = [...labels.areas]
    .filter((area) => !labels.named.has(area.id))
    .sort((one, other) => (other.population ?? -1) - (one.population ?? -1) || one.id.localeCompare(other.id))
  return {
    type: 'FeatureCollection',
    features: [
      ...labels.countries.map((country, rank) => label(country.name, 'country', rank, country.place)),
      ...labels.departments.map((department, rank) => label(department.name, 'department', rank, department.place)),
      ...ranked.map((area, rank) => label(area.name, 'area', rank, area.place)),
      ...surroundingsOf(labels.region).map(({ id, kind, place }, rank) => label(labels.surroundings[id], kind, rank, place)),
    ],
  }
}

function label(name: string, kind: LabelProperties['kind'], rank: number, place: LonLat): Feature<Point, LabelProperties> {
  return { type: 'Feature', properties: { name, kind, rank }, geometry: { type: 'Point', coordinates: [...place] } }
}
