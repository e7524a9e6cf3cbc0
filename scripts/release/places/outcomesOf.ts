import { countsOf } from '../../../src/catalog/valued-rows.ts'
import type { Level } from '../../../src/catalog/level.ts'
import type { Territory } from '../../../src/catalog/territory.ts'
import { FEWEST_PLACES } from '../../../src/domain/funnel/fewestPlaces.ts'
import { type Funnel, funnel } from '../../../src/domain/funnel/funnel.ts'
import type { PlaceFunnel, PlaceOutcome } from '../../../src/place/place-file.ts'
import { againstRest } from './againstRest.ts'
import { levelOf, type PlaceContext, wholeFigure } from './placeContext.ts'
import { shortened, shortenedPair } from './placeFigure.ts'

const OUTCOMES = ['completion', 'certification', 'placement', 'retention-6', 'retention-12']

/** The funnel of every outcome and level, made once. */
export type PlaceFunnels = (indicator: string, level: Level) => { readonly funnel: Funnel; readonly at: ReadonlyMap<string, number>; readonly places: number } | null

/** Makes funnels when they are first asked for. */
export function placeFunnels(context: PlaceContext): PlaceFunnels {
  const made = new Map<string, ReturnType<PlaceFunnels>>()
  return (indicator, level) => {
    const key = `${indicator} ${level}`
    if (!made.has(key)) {
      const rows = [...(context.rows.whole(indicator, level)?.rows.values() ?? [])].flatMap(([row]) => (row ? [row] : []))
      const counts = countsOf(rows)
      const places = counts.filter(({ numerator }) => numerator !== null).length
      const at = new Map(counts.map(({ id }, position) => [id, position]))
      made.set(key, places < FEWEST_PLACES ? null : { funnel: funnel(counts), at, places })
    }
    return made.get(key) ?? null
  }
}

/** The outcomes of a place with their place in the funnel of all places of its level. */
export function outcomesOf(context: PlaceContext, territory: Territory, funnels: PlaceFunnels): PlaceOutcome[] {
  return OUTCOMES.map((indicator) => ({
    figure: wholeFigure(context, indicator, territory),
    funnel: positionIn(funnels(indicator, levelOf(territory)), territory.id),
    againstRest: againstRest(context, indicator, territory),
  }))
}

function positionIn(found: ReturnType<PlaceFunnels>, id: string): PlaceFunnel | null {
  const point = found?.funnel.points[found.at.get(id) ?? -1]
  if (!found || !point?.position || !point.limits || found.funnel.target === null) return null
  const { innerLow, innerHigh, outerLow, outerHigh } = point.limits
  return {
    position: point.position,
    target: shortened(found.funnel.target),
    inner: shortenedPair([innerLow, innerHigh]),
    outer: shortenedPair([outerLow, outerHigh]),
    places: found.places,
    overdispersed: found.funnel.overdispersed,
  }
}
