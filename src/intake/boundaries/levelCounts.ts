import type { SeatedTerritory } from './seatedTerritory.ts'
import type { Gazetteer } from './gazetteer.ts'

/** A level replaced with less than this share of its territories would mix two kinds of areas unnoticed. */
export const LEAST_SHARE = 0.95

export interface LevelCount {
  readonly level: 'municipality' | 'district'
  readonly total: number
  readonly matched: number
  readonly missing: readonly SeatedTerritory[]
  /** Municipalities of El Salvador whose area is that of their districts together. */
  readonly dissolved: number
}

/** How many of the 682 municipalities and of the 262 districts have an area. */
export function levelCounts(gazetteer: Gazetteer, areas: ReadonlyMap<string, unknown>): LevelCount[] {
  const municipalities = gazetteer.territories.filter((territory) => territory.level === 2)
  const districts = gazetteer.territories.filter((territory) => territory.level === 3)
  const dissolves = ({ id }: SeatedTerritory) => {
    const own = districts.filter((district) => district.parentId === id)
    return own.length > 0 && own.every((district) => areas.has(district.id))
  }
  const count = (
    level: LevelCount['level'],
    all: SeatedTerritory[],
    dissolved: number,
    has: (t: SeatedTerritory) => boolean,
  ) => ({
    level,
    total: all.length,
    matched: all.filter(has).length,
    missing: all.filter((territory) => !has(territory)),
    dissolved,
  })
  return [
    count('municipality', municipalities, municipalities.filter(dissolves).length, (t) => areas.has(t.id) || dissolves(t)),
    count('district', districts, 0, (t) => areas.has(t.id)),
  ]
}

/** Whether a level would be replaced in part only: some of it is there, but less than 95 %. */
export function isPartial({ matched, total }: LevelCount): boolean {
  return matched > 0 && matched < LEAST_SHARE * total
}
