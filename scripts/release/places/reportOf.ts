import type { Territory } from '../../../src/catalog/territory.ts'
import type { PlaceReport } from '../../../src/place/place-file.ts'
import { cascadeOf } from './cascadeOf.ts'
import { gapsOf } from './gapsOf.ts'
import { type PlaceFunnels, outcomesOf } from './outcomesOf.ts'
import { type PeerCandidates, peersOf } from './peersOf.ts'
import { peopleOf } from './peopleOf.ts'
import { insideOf, parentsOf, type PlaceContext, placeName, wholeFigure } from './placeContext.ts'
import { pointsOf } from './pointsOf.ts'
import { programmesOf } from './programmesOf.ts'
import { reformOf } from './reformOf.ts'
import { seatOf, servicesOf } from './servicesOf.ts'
import { trendsOf } from './trendsOf.ts'

const TOP = ['need', 'served', 'coverage', 'gap', 'services-offered', 'access-30']
const INSIDE = ['need', 'coverage', 'gap']

/** Everything the page of one place says. */
export function reportOf(context: PlaceContext, territory: Territory, funnels: PlaceFunnels, candidates: PeerCandidates): PlaceReport {
  const { territories } = context
  return {
    territory: {
      ...placeName(territory, territories),
      country: territory.country,
      parents: parentsOf(territory, territories).map((parent) => placeName(parent, territories, true)),
      codPcode: territory.cod_pcode,
      nationalCode: territory.national_code,
      seat: seatOf(territory),
    },
    figures: TOP.map((indicator) => wholeFigure(context, indicator, territory)),
    gaps: gapsOf(context, territory),
    services: servicesOf(context, territory),
    points: pointsOf(context, territory),
    cascade: cascadeOf(context, territory),
    outcomes: outcomesOf(context, territory, funnels),
    trends: trendsOf(context, territory),
    peers: peersOf(context, territory, candidates),
    people: peopleOf(context, territory),
    programmes: programmesOf(context, territory),
    inside: insideOf(territory.id, territories).map((place) => ({ place: placeName(place, territories, true), figures: INSIDE.map((indicator) => wholeFigure(context, indicator, place)) })),
    reform: reformOf(context, territory),
  }
}
