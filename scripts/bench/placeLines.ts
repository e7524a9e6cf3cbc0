import { type PlaceVisit, SLOW } from './placePage.ts'
import { asSize, asTime } from './statistics.ts'
import type { Line } from './table.ts'

/** What was measured of a place's page on a slow phone, in lines. */
export function placeLines(visit: PlaceVisit): readonly Line[] {
  return [
    { what: `summary of a place, ${SLOW.name}`, value: asTime(visit.summary), beside: 'first paint, median of 3' },
    { what: 'whole page with map and charts', value: asTime(visit.whole), beside: `${asSize(visit.bytes)} in ${visit.requests} requests, ${(visit.whole / visit.summary).toFixed(1)} x the summary` },
    { what: 'all of it, kept for later included', value: asSize(visit.allBytes), beside: `${visit.allRequests} requests` },
    { what: 'what moved on the screen (CLS)', value: visit.shift.toFixed(3), beside: '' },
    { what: 'whole page again without a network', value: asTime(visit.offline), beside: `${(visit.whole / visit.offline).toFixed(1)} x faster` },
  ]
}
