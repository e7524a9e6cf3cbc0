import { type Level, LEVELS } from '../../../src/catalog/level.ts'
import type { ObservationRow } from '../../../src/catalog/observation-sql.ts'
import type { Territory } from '../../../src/catalog/territory.ts'
import { type PeerVariable, peerFinder } from '../../../src/domain/peers/peers.ts'
import { sharedConfidence } from '../../../src/place/differences.ts'
import { peerPlaces } from '../../../src/place/peerPlaces.ts'
import type { PlacePeers } from '../../../src/place/place-file.ts'
import { againstRest, differenceBetween } from './againstRest.ts'
import { indicatorIn, levelOf, type PlaceContext, placeName, wholeFigure, wholeRow } from './placeContext.ts'

/** Similar places a page names. */
const PEERS = 6
const INDICATORS: Readonly<Record<PeerVariable, string>> = { population: 'population', need: 'need', povertyRate: 'poverty' }
const COMPARED = ['need', 'coverage', 'access-30']

/** Finds the places of a level most like one; what they are likened by is gathered once a level. */
export type PeerCandidates = (level: Level) => ReturnType<typeof peerFinder>

export function peerCandidates(context: PlaceContext): PeerCandidates {
  const made = new Map<Level, ReturnType<typeof peerFinder>>()
  const rows = (indicator: string, level: Level): readonly ObservationRow[] =>
    [...(context.rows.whole(indicator, level)?.rows.values() ?? [])].flatMap(([row]) => (row ? [row] : []))
  return (level) => {
    const known = made.get(level)
    if (known) return known
    const povertyLevel = LEVELS.slice(0, LEVELS.indexOf(level) + 1).findLast((candidate) => context.rows.whole('poverty', candidate) !== null)
    const find = peerFinder(peerPlaces(context.territories.values(), level, {
      population: rows('population', level),
      need: rows('need', level),
      povertyRate: povertyLevel ? rows('poverty', povertyLevel) : [],
    }))
    made.set(level, find)
    return find
  }
}

/** The places most like one, and whether its coverage differs from theirs beyond chance. */
export function peersOf(context: PlaceContext, territory: Territory, candidates: PeerCandidates): PlacePeers {
  const { territories, catalog } = context
  const rest = againstRest(context, 'coverage', territory)
  // Two other countries are no choice of similar ones.
  const found = territory.level === 0 ? null : candidates(levelOf(territory))(territory.id, PEERS)
  if (!found || found.status === 'absent') return { places: [], comparedOver: [], againstRest: rest }
  const coverage = indicatorIn(catalog, 'coverage')
  const own = wholeRow(context, 'coverage', territory)
  const confidence = sharedConfidence(Math.max(found.peers.length, 1))
  const places = found.peers.flatMap(({ id }) => {
    const other = territories.get(id)
    if (!other) return []
    return [{ place: placeName(other, territories), figures: COMPARED.map((indicator) => wholeFigure(context, indicator, other)), difference: differenceBetween(coverage, own, wholeRow(context, 'coverage', other), confidence) }]
  })
  const comparedOver = [...new Set(found.peers.flatMap((peer) => peer.comparedOver))].map((variable) => INDICATORS[variable])
  return { places, comparedOver, againstRest: rest }
}
