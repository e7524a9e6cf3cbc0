import type { Feature, FeatureCollection, Polygon as GeoPolygon, MultiPolygon as GeoMultiPolygon } from 'geojson'
import { feature, quantize } from 'topojson-client'
// The libraries the build makes its own shapes with: small, ISC, by the author of the format.
import { topology as buildTopology } from 'topojson-server'
import { presimplify, quantile, simplify } from 'topojson-simplify'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import type { LocalizedText } from '../../catalog/indicator.ts'
import type { TerritoryRow } from '../../catalog/territory-row.ts'
import type { MultiPolygon } from '../../domain/shapes/planar.ts'
import { IntakeError } from '../intake-error.ts'
import { type BoundaryFeature, BoundaryFileError } from './boundaryFeature.ts'
import { compareIds, dissolveLevel } from './dissolveLevels.ts'
import { Gazetteer } from './gazetteer.ts'
import { isPartial, levelCounts } from './levelCounts.ts'
import { matchFeatures } from './matchFeatures.ts'
import { polygonsOf } from './polygonsOf.ts'
import { reportMatching, reportSeatsOutside } from './reportMatching.ts'
import type { SeatedTerritory } from './seatedTerritory.ts'

export interface BoundaryReport {
  /** What was matched and what was not, line by line, as `npm run boundaries` prints it in English. */
  readonly lines: readonly LocalizedText[]
  readonly levels: readonly { readonly level: 'municipality' | 'district'; readonly matched: number; readonly total: number }[]
}

export interface ReplaceRequest {
  readonly layers: readonly { readonly name: string; readonly features: FeatureCollection }[]
  readonly territories: readonly TerritoryRow[]
  /** The shapes that are drawn now. */
  readonly topology: Topology
  /** Use them even where less than 95 % of a level is matched; the rest stays as it is. */
  readonly partial: boolean
}

/** More points than these make a map slow to draw. */
const MOST_POINTS = 60_000
/** Steps of the grid across the region: some 15 metres. */
const GRID = 1e5
/** Finer steps on which points of neighbours meet that differ in the last digits only: some 1.5 metres. */
const MEETING_GRID = 1e6

/**
 * Matches the areas of a file to territories as `npm run boundaries` does, and makes shapes of them for the map of this browser: null
 * where nothing matched, or too little and `partial` is not asked for. Overlaps are cleaned by the command only.
 * Throws an IntakeError where the areas are no areas in degrees.
 */
export function replaceAreas({ layers, territories, topology, partial }: ReplaceRequest): { report: BoundaryReport; topology: Topology | null } {
  const seated = territories.map(seatedTerritory)
  const gazetteer = new Gazetteer(seated, areasIn(topology, 'department'))
  const features = boundaryFeatures(layers)
  const matching = matchFeatures(features, gazetteer)
  const counts = levelCounts(gazetteer, matching.areas)
  const lines: LocalizedText[] = counts.map(({ level, matched, total }) => ({
    es: `${matched} de ${total} ${level === 'municipality' ? 'municipios' : 'distritos de El Salvador'}`,
    en: `${matched} of ${total} ${level === 'municipality' ? 'municipalities' : 'districts of El Salvador'}`,
  }))
  const tell = (line: LocalizedText) => lines.push(line)
  for (const { level, missing, matched } of counts) {
    if (matched === 0 || missing.length === 0) continue
    const names = missing.map((territory) => gazetteer.label(territory)).join('; ')
    lines.push({ es: `Sin área: ${missing.length} ${level === 'municipality' ? 'municipios' : 'distritos'}: ${names}`, en: `Without an area: ${missing.length} ${level === 'municipality' ? 'municipalities' : 'districts'}: ${names}` })
  }
  reportMatching(matching, tell)
  reportSeatsOutside(matching, gazetteer, tell)
  lines.push({ es: 'Las áreas que se traslapan no se limpian aquí; eso lo hace npm run boundaries.', en: 'Areas that overlap are not cleaned here; npm run boundaries does that.' })
  const refused = counts.filter(isPartial)
  const isUsed = counts.some(({ matched }) => matched > 0) && (partial || refused.length === 0)
  if (!isUsed && refused.length > 0) lines.push({ es: 'Falta más del 5 % de un nivel: se mezclarían dos clases de áreas.', en: 'More than 5 % of a level is missing: two kinds of areas would be mixed.' })
  const report = { lines, levels: counts.map(({ level, matched, total }) => ({ level, matched, total })) }
  const leaves = new Map([...areasIn(topology, 'leaf')].map(([id, polygons]) => [id, matching.areas.get(id)?.polygons ?? polygons]))
  const isChanged = [...leaves.keys()].some((id) => matching.areas.has(id))
  return { report, topology: isUsed && isChanged ? shapesOf(leaves, seated) : null }
}

function boundaryFeatures(layers: ReplaceRequest['layers']): BoundaryFeature[] {
  try {
    return layers.flatMap(({ name, features }) =>
      features.features.flatMap(({ geometry, properties, id }, index) => {
        const polygons = polygonsOf(geometry, `${name} ${index + 1}`)
        return polygons ? [{ file: name, layer: name, number: index + 1, properties: { ...properties, ...(id === undefined ? {} : { id: properties?.['id'] ?? id }) }, polygons }] : []
      }),
    )
  } catch (error) {
    if (!(error instanceof BoundaryFileError)) throw error
    throw new IntakeError('bad-area', `un área no se puede usar: ${error.text.es}`, `an area cannot be used: ${error.text.en}`, { cause: error })
  }
}

function shapesOf(leaves: ReadonlyMap<string, MultiPolygon>, territories: readonly SeatedTerritory[]): Topology {
  const features = [...leaves]
    .toSorted(([one], [other]) => compareIds(one, other))
    .map(([id, polygons]): Feature<GeoMultiPolygon> => ({ type: 'Feature', id, properties: {}, geometry: { type: 'MultiPolygon', coordinates: polygons.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [x, y]))) } }))
  const built = buildTopology({ leaf: { type: 'FeatureCollection', features } as FeatureCollection }, MEETING_GRID)
  const points = built.arcs.reduce((sum, arc) => sum + arc.length, 0)
  const weighted = presimplify(built as never)
  // `quantile` reckons from the weightiest point down, so its share is that of the points kept; ends of arcs stay in any case.
  const least = points > MOST_POINTS ? quantile(weighted, Math.max(0, (MOST_POINTS - 2 * built.arcs.length) / points)) : 0
  const light = simplify(weighted, least) as unknown as Topology<{ leaf: GeometryCollection }>
  const leaf = light.objects.leaf.geometries.map(({ type, id, arcs }: GeometryObject & { arcs?: unknown }) => ({ type, id, arcs }) as GeometryObject)
  const level = (depth: number) => dissolveLevel(leaf, depth, territories, light)
  const objects = { leaf: { type: 'GeometryCollection' as const, geometries: leaf }, municipality: level(2), department: level(1), country: level(0) }
  return quantize({ ...light, objects }, GRID)
}

/** The areas of an object of a topology by id. */
function areasIn(topology: Topology, name: string): ReadonlyMap<string, MultiPolygon> {
  const object = topology.objects[name]
  if (!object) return new Map()
  const { features } = feature(topology, object as GeometryCollection) as FeatureCollection<GeoPolygon | GeoMultiPolygon>
  return new Map(features.map(({ id, geometry }) => [String(id), (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as unknown as MultiPolygon]))
}

function seatedTerritory(territory: TerritoryRow): SeatedTerritory {
  const { id, level, name, country, parent_id, department_id, cod_pcode, national_code, longitude, latitude, is_leaf } = territory
  return { id, level, name, iso3: country, parentId: parent_id ?? '', departmentId: department_id, codPcode: cod_pcode ?? '', nationalCode: national_code ?? '', longitude, latitude, isLeaf: is_leaf }
}
