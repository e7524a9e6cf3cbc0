import type { Topology } from 'topojson-specification'
import { programmePlacesQuery, territoryQuery } from '../../catalog/gazetteer-queries.ts'
import type { Indicator } from '../../catalog/indicator.ts'
import type { Level } from '../../catalog/level.ts'
import type { ObservationRow } from '../../catalog/observation-sql.ts'
import { REGION } from '../../catalog/region-query.ts'
import type { Territory } from '../../catalog/territory.ts'
import type { Release } from '../../database/loadRelease.ts'
import { snapshotConnector } from '../../database/snapshotConnector.ts'
import type { Classification } from '../../domain/classification/classification.ts'
import { palette } from '../../domain/palette/palette.ts'
import { mapShapes, type MapShapes } from '../../layers/areas/mapShapes.ts'
import { type AppState, defaultState } from '../../state/app-state.ts'
import { readAreas } from '../../ui/release/readAreas.ts'
import { classificationOf } from '../explore/classificationOf.ts'
import { exploreQuestions } from '../explore/questions.ts'
import { namedColours } from './namedColours.ts'

/** The map of one level: what colours it, and what its legend draws. Its colours are names that a theme fills in. */
export interface FirstLevel {
  readonly level: Level
  readonly rows: readonly ObservationRow[]
  readonly classification: Classification
  /** The colours behind the names, in their order. */
  readonly light: readonly string[]
  readonly dark: readonly string[]
}

/** The levels of the two pieces of the first picture. */
export interface FirstLevels {
  readonly early: Level
  readonly over: Level | null
}

/** What somebody sees who followed no link, before any program runs. */
export interface FirstFacts {
  readonly state: AppState
  readonly indicator: Indicator
  readonly release: Release
  readonly territories: ReadonlyMap<string, Territory>
  readonly shapes: MapShapes
  readonly region: ObservationRow | null
  readonly programmePlaces: readonly { readonly longitude: number; readonly latitude: number }[]
  /** What comes with the first bytes, and what covers it as soon as it has come; null where that would be too large. */
  readonly early: FirstLevel
  readonly over: FirstLevel | null
}

/**
 * The first screen's answers out of the release, the very ones the page will read. Throws ReleaseError where a file or an
 * answer is missing, and a RangeError where the catalog lacks its own default indicator.
 */
export async function firstFacts(release: Release, levels: FirstLevels): Promise<FirstFacts> {
  const connector = snapshotConnector(release)
  const { catalog, manifest } = release
  const state = defaultState(catalog.defaults, 'es')
  const indicator = catalog.indicators.find(({ id }) => id === state.indicator)
  if (!indicator) throw new RangeError(`unknown indicator: ${state.indicator}`)
  const territories = new Map((await connector.answer(territoryQuery())).map((row) => [row.id, row]))
  const questions = (level: Level) => exploreQuestions({ ...state, level }, catalog, territories)
  const levelOf = async (level: Level, prefix: string): Promise<FirstLevel> => {
    const rows = await connector.answer(questions(level).map)
    const colours = (theme: 'light' | 'dark') => palette(indicator.ramp, theme, indicator.direction === 'lower-is-better')
    const named = namedColours(prefix)
    const classification = classificationOf(rows, indicator, state, named.scale)
    return { level, rows, classification, light: named.filledBy(colours('light')), dark: named.filledBy(colours('dark')) }
  }
  const [topology, land] = await Promise.all([readAreas(release, manifest.shapes.path), release.readJson(manifest.shapes.land) as Promise<Topology>])
  const headline = await connector.answer(questions(state.level).headline)
  const places = await connector.answer(programmePlacesQuery())
  return {
    state,
    indicator,
    release,
    territories,
    shapes: mapShapes(topology, land),
    region: headline.find(({ territory }) => territory === REGION) ?? null,
    programmePlaces: places.filter((row) => (territories.get(row.territory_id)?.level ?? 0) >= 2),
    early: await levelOf(levels.early, 'a'),
    over: levels.over && (await levelOf(levels.over, 'b')),
  }
}
