import { useMemo } from 'react'
import type { Indicator } from '../../../catalog/indicator.ts'
import { levelOfDepth } from '../../../catalog/level.ts'
import type { ObservationRow } from '../../../catalog/observation-sql.ts'
import type { Territory } from '../../../catalog/territory.ts'
import type { Query } from '../../../database/query.ts'
import { type AbsentPeers, type Peers, peers } from '../../../domain/peers/peers.ts'
import type { AppState } from '../../../state/app-state.ts'
import type { OpenRelease } from '../../../ui/release/openRelease.ts'
import { peerPlaces } from '../../../place/peerPlaces.ts'
import { largestNeeds, peerQuestions } from './peerQuestions.ts'
import { useAnswers } from './useAnswers.ts'

/** Suggestions on screen; as many more are asked for as may be compared already. */
const SHOWN = 5

export interface PeerAnswer {
  /** Those not compared yet, most similar first; null while they are worked out. */
  readonly found: Peers | AbsentPeers | null
  /** Places of the largest need of each country, where nobody chose a place. */
  readonly examples: readonly { readonly territory: string; readonly need: number }[]
  readonly indicators: readonly Indicator[]
  readonly queries: readonly Query<ObservationRow>[]
}

/** Places like the first one compared; without one, a first choice. */
export function usePeers(state: AppState, open: OpenRelease, places: readonly Territory[]): PeerAnswer {
  const { territories, connector, release } = open
  const first = places[0]
  const level = first ? levelOfDepth(first.level) : 'municipality'
  const questions = useMemo(() => peerQuestions(state, release.catalog, level), [state, release, level])
  const asked = useMemo(() => [questions.population, questions.need, questions.povertyRate].flatMap((question) => question ?? []), [questions])
  const queries = useMemo(() => asked.map(({ query }) => query), [asked])
  const answers = useAnswers(connector, queries)
  const found = useMemo(() => {
    if (!first || answers.loading || answers.error !== null) return null
    const rows = (question: (typeof questions)['need']) => (question ? (answers.rowsOf(question.query) ?? []) : [])
    const known = peerPlaces(territories.values(), level, { population: rows(questions.population), need: rows(questions.need), povertyRate: rows(questions.povertyRate) })
    const result = peers(known, first.id, SHOWN + places.length)
    if (result.status === 'absent') return result
    const others = result.peers.filter((peer) => places.every((place) => place.id !== peer.id))
    return { ...result, peers: others.slice(0, SHOWN) }
  }, [first, level, places, questions, answers, territories])
  const examples = useMemo(() => {
    const rows = first || !questions.need ? [] : (answers.rowsOf(questions.need.query) ?? [])
    return largestNeeds(rows, territories).map((territory) => ({ territory, need: rows.find((row) => row.territory === territory)?.value ?? 0 }))
  }, [first, questions, answers, territories])
  return { found, examples, indicators: asked.map(({ indicator }) => indicator), queries }
}
