import type { MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { worldPoint } from '../../../src/domain/projection/mercator.ts'
import { COLOURS } from './look.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Which country a department lies in, by the letters its id begins with. */
const COUNTRY_OF: Readonly<Record<string, string>> = { GT: 'GTM', HN: 'HND', SV: 'SLV' }
const PLACE_RADIUS = 7

/**
 * Departments and countries of the release fitted into a box, the countries of a programme in the colour of data, its places as
 * rings. Throws an Error where the shapes hold no departments.
 */
export function smallMap(shapes: Topology, box: Box, countries: readonly string[], places: readonly (readonly [longitude: number, latitude: number])[]): string {
  const departments = areasOf(shapes, 'department')
  const outlines = areasOf(shapes, 'country')
  const corners = departments.flatMap(({ rings }) => rings.flat())
  if (corners.length === 0) throw new Error('the shapes of the release hold no departments')
  const west = Math.min(...corners.map(([x]) => x))
  const north = Math.min(...corners.map(([, y]) => y))
  const scale = Math.min(box.width / (Math.max(...corners.map(([x]) => x)) - west), box.height / (Math.max(...corners.map(([, y]) => y)) - north))
  // To the right edge and the middle of the box.
  const left = box.x + box.width - (Math.max(...corners.map(([x]) => x)) - west) * scale
  const top = box.y + (box.height - (Math.max(...corners.map(([, y]) => y)) - north) * scale) / 2
  const on = ([x, y]: readonly [number, number]) => `${(left + (x - west) * scale).toFixed(1)} ${(top + (y - north) * scale).toFixed(1)}`
  const path = (rings: readonly (readonly (readonly [number, number])[])[]) => rings.map((ring) => `M${ring.map(on).join('L')}Z`).join('')
  const parts = departments.map(({ id, rings }) => {
    const chosen = countries.includes(COUNTRY_OF[id.slice(0, 2)] ?? '')
    return `<path d="${path(rings)}" fill="${chosen ? COLOURS.data : COLOURS.land}" stroke="${COLOURS.paper}" stroke-width="1"/>`
  })
  const lines = outlines.map(({ rings }) => `<path d="${path(rings)}" fill="none" stroke="${COLOURS.inkSoft}" stroke-width="1.5" stroke-linejoin="round"/>`)
  const rings = places.map((place) => {
    const [x, y] = on(pointOf(place)).split(' ')
    return `<circle cx="${x}" cy="${y}" r="${PLACE_RADIUS}" fill="${COLOURS.paper}" stroke="${COLOURS.ink}" stroke-width="3"/>`
  })
  return `<g>${parts.join('')}${lines.join('')}${rings.join('')}</g>`
}

interface Area {
  readonly id: string
  readonly rings: readonly (readonly (readonly [number, number])[])[]
}

function areasOf(shapes: Topology, name: string): Area[] {
  const object = shapes.objects[name]
  if (!object) return []
  return feature(shapes, object as GeometryCollection).features.flatMap(({ id, geometry }) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return []
    return [{ id: String(id ?? ''), rings: ringsOf(geometry).map((ring) => ring.map(pointOf)) }]
  })
}

function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}

function pointOf(place: Position | readonly [number, number]): readonly [number, number] {
  const { x, y } = worldPoint([place[0] ?? 0, place[1] ?? 0])
  return [x, y]
}
