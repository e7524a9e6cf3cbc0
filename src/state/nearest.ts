import type { Indicator } from '../catalog/indicator.ts'
import { type Level, LEVELS } from '../catalog/level.ts'
import { isPeriod, periodBounds, periodKind } from '../catalog/period.ts'
import { type Dimension, ECONOMIC_SERVICES, SOCIAL_SERVICES } from '../catalog/service.ts'

/** The level among `offered` closest to the one wanted; of two equally close the wider, which hides fewer cells. */
export function nearestLevel(wanted: Level, offered: readonly Level[]): Level {
  const place = LEVELS.indexOf(wanted)
  const distance = (level: Level) => Math.abs(LEVELS.indexOf(level) - place)
  return [...offered].sort((a, b) => distance(a) - distance(b) || LEVELS.indexOf(a) - LEVELS.indexOf(b))[0] ?? wanted
}

/**
 * The period among `offered` closest to the one wanted: of the same kind if there is any, else the year around a
 * quarter or the last quarter of a year, else the one that ends closest. Of two equally close, the later.
 */
export function nearestPeriod(wanted: string, offered: readonly string[]): string {
  const known = offered.filter(isPeriod)
  if (known.includes(wanted)) return wanted
  const latest = known.at(-1)
  if (latest === undefined || !isPeriod(wanted)) return latest ?? wanted
  const sameKind = known.filter((period) => periodKind(period) === periodKind(wanted))
  const year = wanted.slice(0, 4)
  const sameYear = known.filter((period) => period.startsWith(year)).at(-1)
  if (sameKind.length === 0 && sameYear !== undefined) return sameYear
  const target = Date.parse(periodBounds(wanted).end)
  const distance = (period: string) => Math.abs(Date.parse(periodBounds(period).end) - target)
  return (sameKind.length > 0 ? sameKind : known).reduce((best, period) => (distance(period) <= distance(best) ? period : best))
}

/** The code itself if the indicator has it, else the group of the service, else `all`. */
export function nearestCode(indicator: Indicator, dimension: Dimension, wanted: string): string {
  if (wanted === 'all' || indicator.fixed[dimension] !== undefined) return 'all'
  const offered = indicator.availability.dimensions[dimension] ?? []
  if (offered.includes(wanted)) return wanted
  const group = serviceGroup(wanted)
  return dimension === 'service' && group !== null && offered.includes(group) ? group : 'all'
}

function serviceGroup(code: string): 'social' | 'economic' | null {
  if ((SOCIAL_SERVICES as readonly string[]).includes(code)) return 'social'
  return (ECONOMIC_SERVICES as readonly string[]).includes(code) ? 'economic' : null
}
