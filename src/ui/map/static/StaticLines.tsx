import { memo } from 'react'
import type { FeatureCollection, MultiLineString } from 'geojson'
import { LEVELS, type Level } from '../../../catalog/level.ts'
import type { MapShapes } from '../../../layers/areas/mapShapes.ts'
import { areaPath, linesPath } from '../../../layers/areas/svgPath.ts'
import type { MapPalette } from '../../../layers/style/palette.ts'

const linePaths = new WeakMap<FeatureCollection, ReadonlyMap<string, string>>()

function pathsOf(borders: FeatureCollection): ReadonlyMap<string, string> {
  const known = linePaths.get(borders)
  if (known) return known
  const paths = new Map<string, string>()
  for (const { geometry, properties } of borders.features) {
    const level: unknown = properties?.['level']
    if (geometry.type === 'MultiLineString' && typeof level === 'string') paths.set(level, linesPath(geometry satisfies MultiLineString))
  }
  linePaths.set(borders, paths)
  return paths
}

/** Department and country lines over the areas. */
export const StaticLines = memo(function StaticLines(props: { shapes: MapShapes; level: Level; palette: MapPalette }) {
  const paths = pathsOf(props.shapes.borders())
  const drawn = LEVELS.slice(0, 2).filter((level) => LEVELS.indexOf(level) <= LEVELS.indexOf(props.level)).toReversed()
  return (
    <g fill="none" stroke={props.palette.ink} strokeLinejoin="round" pointerEvents="none">
      {drawn.map((level) => (
        <path
          key={level}
          d={paths.get(level) ?? ''}
          strokeWidth={level === 'country' ? 1.1 : 0.6}
          strokeOpacity={level === 'country' ? 0.7 : 0.38}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </g>
  )
})

/** Land around the region, and its borders. */
export const StaticLand = memo(function StaticLand(props: { shapes: MapShapes; palette: MapPalette }) {
  const polygons: string[] = []
  const lines: string[] = []
  for (const { geometry } of props.shapes.land().features) {
    if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
      polygons.push(areaPath({ type: 'Feature', properties: { id: '' }, geometry }))
    }
    if (geometry.type === 'LineString') lines.push(linesPath({ type: 'MultiLineString', coordinates: [geometry.coordinates] }))
    if (geometry.type === 'MultiLineString') lines.push(linesPath(geometry))
  }
  return (
    <g pointerEvents="none">
      <path d={polygons.join('')} fill={props.palette.land} />
      <path
        d={lines.join('')}
        fill="none"
        stroke={props.palette.inkFaint}
        strokeOpacity={0.4}
        strokeWidth={0.75}
        vectorEffect="non-scaling-stroke"
      />
    </g>
  )
})
