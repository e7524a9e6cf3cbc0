import { isAbsence, ABSENCES } from '../../catalog/observation-status.ts'
import type { Level } from '../../catalog/level.ts'
import { compactArea, compactLine, gridOver, type Grid } from './compactPath.ts'
import type { FirstFacts, FirstLevel } from './firstFacts.ts'
import { HatchPattern } from '../../ui/map/HatchPattern.tsx'
import { placeOfTerritory } from '../../ui/map/placeOfTerritory.ts'

/** Units of the drawing across the region: finer than a pixel on a desktop screen. */
const WIDTH = 1000
/** Units a pixel of the hatches takes, right for a screen of 1440 pixels; elsewhere they are a little wider or closer. */
const HATCH_SCALE = 1.6

/** The map of departments is drawn with half as many, since it has to come with the first bytes. */
const COARSE = 2

/** The map of a level as a drawing without style attributes: colours are classes, all areas of a class one path. */
export function FirstMap({ facts, level, first }: { facts: FirstFacts; level: FirstLevel; first: boolean }) {
  const { shapes, territories } = facts
  const region = shapes.region()
  if (!region) return null
  const grid = gridOver(region, WIDTH)
  const drawn = first ? gridOver(region, WIDTH / COARSE) : grid
  const prefix = `first-${level.level}`
  const countries = [...territories.values()].filter((territory) => territory.level === 0)
  return (
    <svg className="first__map" viewBox={`0 0 ${WIDTH} ${Math.round(grid.height)}`} aria-hidden="true" preserveAspectRatio="xMidYMid meet">
      <defs>
        {ABSENCES.map((absence) => (
          <HatchPattern key={absence} id={`${prefix}-${absence}`} absence={absence} colour="var(--absence)" ground="var(--map-ground)" scale={first ? HATCH_SCALE / COARSE : HATCH_SCALE} />
        ))}
      </defs>
      {!first && <Land facts={facts} grid={grid} />}
      <g transform={first ? `scale(${COARSE})` : undefined}>
        <g className="first__areas">
          {[...areasByPaint(facts, level, drawn)].map(([paint, path]) => (
            <path key={paint} fill={paint.startsWith('var(') || paint === 'none' ? paint : `url(#${prefix}-${paint})`} d={path} />
          ))}
        </g>
        {!first && <path className="first__border" d={linesOf(facts, 'department', drawn)} />}
        <path className="first__border first__border--country" d={linesOf(facts, 'country', drawn)} />
      </g>
      {facts.programmePlaces.map(({ longitude, latitude }) => {
        const [x, y] = grid.at([longitude, latitude])
        return <circle key={`${x} ${y}`} className="first__place" cx={x} cy={y} />
      })}
      {countries.map((territory) => {
        const place = placeOfTerritory(territory, shapes)
        if (!place) return null
        const [x, y] = grid.at(place)
        return (
          <text key={territory.id} className="first__name" x={x} y={y}>
            {territory.name.toLocaleUpperCase('es')}
          </text>
        )
      })}
    </svg>
  )
}

/** Path data of the areas by what they are filled with: the name of a colour, or an absence. */
function areasByPaint({ shapes }: FirstFacts, { level, rows, classification }: FirstLevel, grid: Grid): ReadonlyMap<string, string> {
  const byTerritory = new Map(rows.map((row) => [row.territory, row]))
  const paths = new Map<string, string>()
  for (const { geometry, properties } of shapes.areas(level).features) {
    const row = byTerritory.get(properties.id)
    const paint = row === undefined ? 'none' : row.value !== null ? classification.colourOf(row.value) : isAbsence(row.status) ? row.status : 'none'
    paths.set(paint, (paths.get(paint) ?? '') + compactArea(geometry, grid))
  }
  return paths
}

function linesOf({ shapes }: FirstFacts, level: Level, grid: Grid): string {
  const { features } = shapes.borders()
  return features
    .filter(({ properties }) => properties?.['level'] === level)
    .flatMap(({ geometry }) => (geometry.type === 'MultiLineString' ? geometry.coordinates.map((line) => compactLine(line, grid)) : []))
    .join('')
}

function Land({ facts, grid }: { facts: FirstFacts; grid: Grid }) {
  const path = facts.shapes
    .land()
    .features.map(({ geometry }) => (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? compactArea(geometry, grid) : ''))
    .join('')
  return <path className="first__land" d={path} />
}
