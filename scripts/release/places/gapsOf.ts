import type { Territory } from '../../../src/catalog/territory.ts'
import type { PlaceGaps } from '../../../src/place/place-file.ts'
import { serviceGaps } from '../../../src/place/serviceGaps.ts'
import { indicatorIn, levelOf, type PlaceContext, wholeFigure } from './placeContext.ts'
import { placeFigure, shortened, shortenedPair } from './placeFigure.ts'

/** Gaps named on a page. */
const LARGEST = 3

/** The gap of a place and of each service there. */
export function gapsOf(context: PlaceContext, territory: Territory): PlaceGaps {
  const { catalog, rows } = context
  const gap = indicatorIn(catalog, 'gap')
  const need = indicatorIn(catalog, 'need')
  const target = gap.target ?? 1
  const of = (indicator: string) => rows.byService(indicator, levelOf(territory))?.rows.get(territory.id) ?? []
  const found = serviceGaps(of('need'), of('gap'), target)
  // Less than half a person is nobody still to be reached.
  const gaps = found.gaps.filter(({ high }) => Math.round(high) > 0)
  return {
    target,
    total: wholeFigure(context, 'gap', territory),
    largest: gaps.slice(0, LARGEST).map((each) => ({
      service: each.service,
      low: shortened(each.low),
      high: shortened(each.high),
      kind: each.kind,
      interval: each.interval && shortenedPair(each.interval),
      needed: each.needed,
      // A need that only the gap's own row holds stands below its line.
      need: placeFigure(each.need === each.gap ? gap : need, each.need),
      basis: placeFigure(gap, each.gap),
    })),
    orderCertain: found.orderCertain(LARGEST),
    known: gaps.length,
    unknown: found.unknown,
  }
}
