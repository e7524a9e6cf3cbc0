import { palette } from '../../../domain/palette/palette.ts'
import type { Periods } from './usePeriods.ts'
import type { AreaPaint } from '../../../ui/map/TerritoryMapProps.ts'

/** In how many of the periods a place lay within all brushes. */
export const PERSISTENCES = ['every', 'most', 'some', 'none'] as const
export type Persistence = (typeof PERSISTENCES)[number]

/**
 * `most`: half of the periods or more. Where a brushed indicator has no figure in any period (`missing` of them) nothing is known,
 * which is not none.
 */
export function persistenceOf(within: number, periods: number, missing: number): Persistence | 'unknown' {
  if (within === 0) return periods > 0 && missing >= periods ? 'unknown' : 'none'
  if (within >= periods) return 'every'
  return within * 2 >= periods ? 'most' : 'some'
}

/** A colour for each, from the strongest to that of places which never were within. */
export function persistenceColours(theme: 'light' | 'dark'): Readonly<Record<Persistence, string>> {
  const [some = '', most = '', every = ''] = palette('teal', theme).sequential(5).slice(1).filter((_, at) => at !== 1)
  return { every, most, some, none: theme === 'light' ? '#dad7cd' : '#414a4f' }
}

/** Each place in the colour of its persistence, or hatched by the reason why it is not known. */
export function persistencePaints(found: Pick<Periods, 'places' | 'within' | 'periods' | 'lacking'>, colours: Readonly<Record<Persistence, string>>): Map<string, AreaPaint> {
  return new Map(
    found.places.map((place, at): [string, AreaPaint] => {
      const lacking = found.lacking[at] ?? null
      const persistence = persistenceOf(found.within[at] ?? 0, found.periods, lacking?.periods ?? 0)
      if (persistence === 'unknown') return [place, { colour: null, absence: lacking?.absence ?? 'not-reported', dimmed: false }]
      return [place, { colour: colours[persistence], absence: null, dimmed: false }]
    }),
  )
}
