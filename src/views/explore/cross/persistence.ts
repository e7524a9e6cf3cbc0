import { palette } from '../../../domain/palette/palette.ts'
import type { AreaPaint } from '../../../ui/map/TerritoryMapProps.ts'

/** In how many of the periods a place lay within all brushes. */
export const PERSISTENCES = ['every', 'most', 'some', 'none'] as const
export type Persistence = (typeof PERSISTENCES)[number]

/** `most`: half of the periods or more. */
export function persistenceOf(within: number, periods: number): Persistence {
  if (within === 0) return 'none'
  if (within >= periods) return 'every'
  return within * 2 >= periods ? 'most' : 'some'
}

/** A colour for each, from the strongest to that of places which never were within. */
export function persistenceColours(theme: 'light' | 'dark'): Readonly<Record<Persistence, string>> {
  const [some = '', most = '', every = ''] = palette('teal', theme).sequential(5).slice(1).filter((_, at) => at !== 1)
  return { every, most, some, none: theme === 'light' ? '#dad7cd' : '#414a4f' }
}

export function persistencePaints(places: readonly string[], within: ArrayLike<number>, periods: number, colours: Readonly<Record<Persistence, string>>): Map<string, AreaPaint> {
  return new Map(places.map((place, at): [string, AreaPaint] => [place, { colour: colours[persistenceOf(within[at] ?? 0, periods)], absence: null, dimmed: false }]))
}
