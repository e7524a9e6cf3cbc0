import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { LocalizedText } from '../../catalog/indicator.ts'
import type { PlaceFile } from '../place-file.ts'
import { placeReport } from '../placeReport.ts'

export interface PlaceShapeProperties {
  readonly id: string
  readonly name: string
  /** 0 country, 1 department, 2 municipality, 3 district. */
  readonly level: number
  readonly codPcode: string | null
  readonly nationalCode: string | null
  readonly release: string
  /** `schematic`: drawn by the project, without legal value. */
  readonly shape: PlaceFile['shapesKind']
  readonly credit: LocalizedText
}

/** A millionth of a degree is a tenth of a metre, finer than any shape of the release. */
const DECIMALS = 6

/**
 * The shape of a place as a Feature of RFC 7946: longitude and latitude of WGS 84 without a `crs`, outer rings
 * counterclockwise, inner ones clockwise. Throws an Error where the file does not hold the place or its shape.
 */
export function placeGeojson(file: PlaceFile, id: string, release: string): Feature<Polygon | MultiPolygon, PlaceShapeProperties> {
  const { territory } = placeReport(file, id)
  const geometry = shapeOf(file, id)
  if (!geometry) throw new Error(`the file of ${file.id} has no shape of ${id}`)
  const { name, level, codPcode, nationalCode } = territory
  return {
    type: 'Feature',
    id,
    properties: { id, name, level, codPcode, nationalCode, release, shape: file.shapesKind, credit: file.shapesCredit },
    geometry:
      geometry.type === 'Polygon'
        ? { type: 'Polygon', coordinates: wound(geometry.coordinates) }
        : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(wound).filter((rings) => rings.length > 0) },
  }
}

function shapeOf(file: PlaceFile, id: string): Polygon | MultiPolygon | null {
  const object = file.shapes.objects[id === file.id ? 'outline' : 'areas']
  if (!object) return null
  const drawn = feature(file.shapes, object)
  const features = drawn.type === 'FeatureCollection' ? drawn.features : [drawn]
  const found = id === file.id ? features[0] : features.find((each) => each.id === id)
  return found?.geometry.type === 'Polygon' || found?.geometry.type === 'MultiPolygon' ? found.geometry : null
}

/** The rings rounded and closed, each turned the way it must run; those too small to have an area are left out. */
function wound(rings: readonly Position[][]): Position[][] {
  const kept = rings.map(rounded)
  const [outer] = kept
  if (!outer || outer.length < 4) return []
  return kept.filter((ring) => ring.length >= 4).map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : ring.toReversed()))
}

function rounded(ring: readonly Position[]): Position[] {
  const points = ring.map((point) => point.slice(0, 2).map((degrees) => Number(degrees.toFixed(DECIMALS))))
  const distinct = points.filter((point, index) => index === 0 || point.some((degrees, axis) => degrees !== points[index - 1]?.[axis]))
  const [first, last] = [distinct[0], distinct.at(-1)]
  return first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...distinct, first] : distinct
}

/** Twice the area in square degrees, positive where the ring runs counterclockwise (shoelace). */
function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? []
    return sum + x * nextY - nextX * y
  }, 0)
}
