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

/** Land around the region, its coast and its borders. */
export const StaticLand = memo(function StaticLand(props: { shapes: MapShapes; palette: MapPalette }) {
  const { features } = props.shapes.land()
  const lines = (kind: string) =>
    features
      .filter(({ properties }) => properties?.['kind'] === kind)
      .map(({ geometry }) => {
        if (geometry.type === 'LineString') return linesPath({ type: 'MultiLineString', coordinates: [geometry.coordinates] })
        return geometry.type === 'MultiLineString' ? linesPath(geometry) : ''
      })
      .join('')
  const land = features.map(({ geometry }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? areaPath({ type: 'Feature', properties: { id: '' }, geometry }) : '',
  )
  const line = { fill: 'none', stroke: props.palette.inkFaint, vectorEffect: 'non-scaling-stroke' } as const
  return (
    <g pointerEvents="none">
      <path d={land.join('')} fill={props.palette.land} />
      <path d={lines('coast')} strokeOpacity={0.35} strokeWidth={0.6} {...line} />
      <path d={lines('borders')} strokeOpacity={0.6} strokeWidth={0.9} strokeDasharray="4 3" {...line} />
    </g>
  )
})
