import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { Absence } from '../../../catalog/observation-status.ts'
import { isAbsence } from '../../../catalog/observation-status.ts'
import { classify } from '../../../domain/classification/classify.ts'
import { gap } from '../../../domain/gap/gap.ts'
import { wilson } from '../../../domain/intervals/wilson.ts'
import type { Third } from '../../../domain/palette/bivariate.ts'

/** A place whose need and service are both known. */
export interface GapPlace {
  readonly id: string
  readonly row: ObservationRow
  readonly need: number
  readonly served: number
  /** Persons still to be reached for the target. */
  readonly persons: number
  readonly interval: readonly [number, number] | null
  /** Share served of those in need; null where nobody is in need. */
  readonly reached: number | null
  readonly reachedInterval: readonly [number, number] | null
  /** Class of the map: how much of the target is reached, and how many people need it. Null where nobody is in need. */
  readonly cell: { readonly reached: Third; readonly people: Third } | null
}

export interface GapPlaces {
  /** In the order of the rows. */
  readonly places: readonly GapPlace[]
  readonly absent: ReadonlyMap<string, Absence>
  /** Shares that part the rows of the map: what all places together reach (half of the target, where that is less), and the target. */
  readonly reachedBreaks: readonly [number, number]
  /** Largest need of the first and second third; shorter where fewer values than thirds are distinct. */
  readonly needBreaks: readonly number[]
  /** How many places lie in a cell. */
  readonly count: (reached: Third, people: Third) => number
}

/** Need is cut in thirds of the places; `Third` of a class by the number of classes there are. */
const THIRDS = 3

/**
 * Rows of an indicator of persons not reached (numerator served, denominator in need) as places of the map and the list.
 * A place without value keeps the reason of its absence and is never taken for one without a gap. The rate is cut at what
 * all places together reach and at the target (a value equal to a bound has reached it), need in thirds of the places.
 */
export function gapPlaces(rows: readonly ObservationRow[], target: number): GapPlaces {
  const absent = new Map<string, Absence>()
  const known = rows.flatMap((row) => {
    if (isAbsence(row.status)) absent.set(row.territory, row.status)
    const found = gap({ served: row.numerator, need: row.denominator, target })
    return row.value !== null && found.status === 'complete' ? [{ row, found, need: row.denominator ?? 0, served: row.numerator ?? 0 }] : []
  })
  const reachedBreaks = [lowerBreak(known, target), target] as const
  const needs = known.flatMap(({ row, need }) => (need > 0 ? [{ territory: row.territory, value: need, status: 'reported' }] : []))
  const thirds = classify(needs, { method: 'quantile', classes: THIRDS, breaks: [], target: null }, NO_COLOURS)
  const counts = new Map<string, number>()
  const places = known.map(({ row, found, need, served }): GapPlace => {
    const reached = need > 0 ? served / need : null
    const cell = reached === null ? null : { reached: reachedThird(reached, reachedBreaks), people: third(thirds.classOf(need), thirds.classes.length) }
    if (cell) counts.set(keyOf(cell.reached, cell.people), (counts.get(keyOf(cell.reached, cell.people)) ?? 0) + 1)
    return {
      id: row.territory,
      row,
      need,
      served,
      persons: found.persons,
      interval: found.interval,
      reached,
      reachedInterval: reached !== null && served <= need ? wilson(served, need) : null,
      cell,
    }
  })
  return {
    places,
    absent,
    reachedBreaks,
    needBreaks: thirds.classes.slice(0, -1).map(({ upper }) => upper),
    count: (reached, people) => counts.get(keyOf(reached, people)) ?? 0,
  }
}

/** What all places together reach, to a tenth of a per cent as the legend prints it; half of the target where they reach it. */
function lowerBreak(known: readonly { readonly served: number; readonly need: number }[], target: number): number {
  const served = known.reduce((sum, place) => sum + place.served, 0)
  const need = known.reduce((sum, place) => sum + place.need, 0)
  const pooled = need > 0 ? Math.round((served / need) * 1000) / 1000 : 0
  return pooled > 0 && pooled < target ? pooled : target / 2
}

function reachedThird(reached: number, [lower, target]: readonly [number, number]): Third {
  if (reached >= target) return 2
  return reached >= lower ? 1 : 0
}

/** With fewer classes than thirds the highest is still the highest. */
function third(index: number, classes: number): Third {
  return (index + THIRDS - Math.max(classes, 1)) as Third
}

function keyOf(reached: Third, people: Third): string {
  return `${reached} ${people}`
}

const NO_COLOURS = {
  sequential: (classes: number) => Array.from({ length: classes }, () => ''),
  diverging: (below: number, above: number) => Array.from({ length: below + above }, () => ''),
}
